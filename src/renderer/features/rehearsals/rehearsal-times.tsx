import { Table } from '@mantine/core';
import type { Rehearsal } from '#core/talk/rehearsal';
import { tellDuration } from '#core/talk/tell-duration';
import classes from './rehearsals.module.css';

interface RehearsalTimesProps {
  readonly slides: Rehearsal['slides'];
  /** Minutes, by the slides' keys. */
  readonly planned: ReadonlyMap<string, number>;
}

/** How long each slide was shown, beside what is planned for it. */
export function RehearsalTimes({ slides, planned }: RehearsalTimesProps) {
  return (
    <div className={classes.times}>
      <Table verticalSpacing={4} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Slide</Table.Th>
            <Table.Th className={classes.number ?? ''}>Took</Table.Th>
            <Table.Th className={classes.number ?? ''}>Planned</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {slides.map(({ key, title, seconds }) => {
            const minutes = planned.get(key);
            return (
              <Table.Tr key={key}>
                <Table.Td>{title || '…'}</Table.Td>
                <Table.Td className={classes.number ?? ''}>{tellDuration(seconds * 1000)}</Table.Td>
                <Table.Td className={classes.number ?? ''}>
                  {minutes === undefined ? '–' : tellDuration(minutes * 60_000)}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}
