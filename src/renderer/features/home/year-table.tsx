import { ScrollArea, Table } from '@mantine/core';
import type { YearWeeks } from '#core/growth/year-weeks';
import classes from './home.module.css';

interface YearTableProps {
  /** What is counted, and the year. */
  readonly name: string;
  readonly weeks: YearWeeks['weeks'];
  readonly counts: ReadonlyMap<string, number>;
}

/** The same numbers as the picture’s, a week a row; weeks without any are left out. */
export function YearTable({ name, weeks, counts }: YearTableProps) {
  const named = weeks[1] ?? [];
  const shown = weeks.filter((days) => days.some((day) => day !== null && counts.has(day)));
  if (shown.length === 0) return <p className={classes.why}>Nothing of this kind in this year.</p>;
  return (
    <ScrollArea
      type="auto"
      offsetScrollbars="x"
      viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': `Table of ${name}` }}
    >
      <Table captionSide="top" verticalSpacing={2} fz="xs" w="auto">
        <Table.Caption mt={0}>{name}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Week from</Table.Th>
            {named.map((day) => (
              <Table.Th key={day} scope="col">
                {tell(day ?? '', { weekday: 'short' })}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((days) => {
            const first = days.find((day) => day !== null) ?? '';
            return (
              <Table.Tr key={first}>
                <Table.Th scope="row">{tell(first, { day: 'numeric', month: 'short' })}</Table.Th>
                {days.map((day, at) => (
                  <Table.Td key={named[at]} ta="right">
                    {day !== null && counts.get(day)}
                  </Table.Td>
                ))}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}

function tell(day: string, part: Intl.DateTimeFormatOptions): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en', { ...part, timeZone: 'UTC' });
}
