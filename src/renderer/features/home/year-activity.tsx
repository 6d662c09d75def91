import { ActionIcon, Button, Group, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import { ENTRY_KINDS, type EntryKind } from '#core/library/entry';
import type { Activity, Counts } from '#core/growth/activity';
import { yearWeeks } from '#core/growth/year-weeks';
import { useActivity } from '../../data/home-queries';
import { KINDS } from '../../look/kinds';
import { ProblemAlert } from '../../parts/problem-alert';
import { firstWeekday } from './first-weekday';
import classes from './home.module.css';
import { YearPicture } from './year-picture';
import { YearTable } from './year-table';

type Shown = EntryKind | 'all';

/** What was written in a year, as a picture or as a table of the same numbers. */
export function YearActivity({ today }: { readonly today: string }) {
  const heading = useId();
  const thisYear = Number(today.slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [shown, setShown] = useState<Shown>('all');
  const [isTable, setTable] = useState(false);
  const { data: activity, error } = useActivity(year);
  const counts = useMemo(() => countsOf(activity, shown), [activity, shown]);
  const calendar = useMemo(() => yearWeeks(year, firstWeekday()), [year]);
  const words = shown === 'all' ? 'Everything' : KINDS[shown].many;
  return (
    <section className={classes.year} aria-labelledby={heading}>
      <Group gap={6} wrap="wrap" mb={8}>
        <ActionIcon
          size="sm"
          aria-label="The year before"
          disabled={year <= (activity?.first ?? year)}
          onClick={() => setYear(year - 1)}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <h2 id={heading} className={classes.heading}>
          {year}
        </h2>
        <ActionIcon
          size="sm"
          aria-label="The year after"
          disabled={year >= thisYear}
          onClick={() => setYear(year + 1)}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
        <SegmentedControl<Shown>
          size="xs"
          aria-label="What the year shows"
          value={shown}
          onChange={setShown}
          data={[
            { value: 'all', label: 'All' },
            ...ENTRY_KINDS.map((kind) => ({ value: kind, label: KINDS[kind].many })),
          ]}
        />
        <Button size="compact-xs" variant="default" onClick={() => setTable(!isTable)}>
          {isTable ? 'Show as Picture' : 'Show as Table'}
        </Button>
      </Group>
      <ProblemAlert title="The year can’t be shown" problem={error} />
      {isTable ? (
        <YearTable name={`${words}, ${year}`} weeks={calendar.weeks} counts={counts} />
      ) : (
        <YearPicture name={`${words}, ${year}`} calendar={calendar} today={today} counts={counts} />
      )}
    </section>
  );
}

/** How many of what is shown there are on each day that has any. */
function countsOf(activity: Activity | undefined, shown: Shown): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { day, counts } of activity?.days ?? []) {
    const count = shown === 'all' ? sumOf(counts) : (counts[shown] ?? 0);
    if (count > 0) found.set(day, count);
  }
  return found;
}

function sumOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
