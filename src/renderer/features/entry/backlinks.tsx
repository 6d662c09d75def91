import { Text, UnstyledButton } from '@mantine/core';
import { shownTitle } from '#core/shown-title';
import { useBacklinks } from '../../data/queries';
import { namePart } from '../../look/name-part';
import classes from './backlinks.module.css';

interface BacklinksProps {
  readonly id: string;
  /** Of the open entry. */
  readonly title: string;
  readonly onOpen: (id: string) => void;
}

/** Who links to the open entry, with the block that does. */
export function Backlinks({ id, title, onOpen }: BacklinksProps) {
  const backlinks = useBacklinks(id).data;
  if (backlinks === undefined) return null;
  return (
    <section className={classes.section} aria-label={namePart('Linked from', title)}>
      <h2 className={classes.heading}>
        Linked from <span className={classes.count}>{backlinks.length}</span>
      </h2>
      {backlinks.length === 0 && (
        <Text size="sm" c="dimmed">
          No entry links here yet. Where another one speaks of this, type [[ and this title: it is
          listed here then.
        </Text>
      )}
      {backlinks.map((backlink, index) => (
        <UnstyledButton
          key={`${backlink.id}-${index}`}
          className={classes.link}
          data-preview-id={backlink.id}
          onClick={() => onOpen(backlink.id)}
        >
          <Text size="sm" fw={600} truncate>
            {shownTitle(backlink.title)}
          </Text>
          <Text size="sm" c="dimmed" lineClamp={2}>
            {backlink.context}
          </Text>
        </UnstyledButton>
      ))}
    </section>
  );
}
