import { Text, UnstyledButton } from '@mantine/core';
import { describeRelated } from '#contract/links/describe-related';
import { shownTitle } from '#core/shown-title';
import { useRelated } from '../../data/queries';
import { namePart } from '../../look/name-part';
import classes from './link-panel.module.css';

interface RelatedProps {
  readonly id: string;
  /** Of the open entry. */
  readonly title: string;
  readonly onOpen: (id: string) => void;
}

/** Entries like the open one, each with the reason. */
export function Related({ id, title, onOpen }: RelatedProps) {
  const related = useRelated(id).data ?? [];
  if (related.length === 0) return null;
  return (
    <section className={classes.section} aria-label={namePart('Related', title)}>
      <div className={classes.head}>
        <h2 className={classes.heading}>Related</h2>
      </div>
      {related.map((one) => (
        <div key={one.id} className={classes.card}>
          <UnstyledButton
            className={classes.related}
            data-preview-id={one.id}
            onClick={() => onOpen(one.id)}
          >
            <Text size="sm" fw={600} truncate>
              {shownTitle(one.title)}
            </Text>
            <Text size="sm" c="dimmed" lineClamp={2}>
              {describeRelated(one)}
            </Text>
          </UnstyledButton>
        </div>
      ))}
    </section>
  );
}
