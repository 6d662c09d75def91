import { Button, Text, UnstyledButton } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { inSeries, readPlan } from '#core/draft/plan';
import { shownTitle } from '#core/shown-title';
import { useBoard } from '../../data/draft-queries';
import { namePart } from '../../look/name-part';
import { StageBadge } from '../../look/stage-badge';
import classes from './board.module.css';

interface SeriesNavProps {
  readonly id: string;
  /** Of the open draft. */
  readonly title: string;
  readonly frontMatter: string | null;
  readonly onOpen: (id: string) => void;
}

/** The parts of the series that the open draft belongs to, in order. */
export function SeriesNav({ id, title, frontMatter, onOpen }: SeriesNavProps) {
  const { series } = readPlan(frontMatter);
  const cards = useBoard(series !== null).data ?? [];
  if (series === null) return null;
  const parts = inSeries(cards.filter((card) => card.series === series));
  const at = parts.findIndex((card) => card.id === id);
  const [before, after] = at < 0 ? [] : [parts[at - 1], parts[at + 1]];
  return (
    <section className={classes.series} aria-label={namePart('Series', title)}>
      <div className={classes.seriesHead}>
        <h2 className={classes.seriesTitle}>
          Series: {series}
          {at >= 0 && (
            <span className={classes.count}>
              part {at + 1} of {parts.length}
            </span>
          )}
        </h2>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconChevronLeft size={14} />}
          disabled={before === undefined}
          onClick={() => before && onOpen(before.id)}
        >
          Previous
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          rightSection={<IconChevronRight size={14} />}
          disabled={after === undefined}
          onClick={() => after && onOpen(after.id)}
        >
          Next
        </Button>
      </div>
      <ol className={classes.parts}>
        {parts.map((card) => (
          <li key={card.id}>
            <UnstyledButton
              className={classes.part}
              aria-current={card.id === id ? 'true' : undefined}
              onClick={() => onOpen(card.id)}
            >
              <Text span size="sm" c="dimmed" className={classes.number ?? ''}>
                {card.part ?? '–'}
              </Text>
              <Text span size="sm" fw={card.id === id ? 600 : 400} truncate flex={1}>
                {shownTitle(card.title)}
              </Text>
              <StageBadge stage={card.stage} />
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </section>
  );
}
