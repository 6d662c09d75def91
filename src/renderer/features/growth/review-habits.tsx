import { Table, Text } from '@mantine/core';
import type { ReviewQuarter } from '#core/growth/reviews/review-quarters';
import classes from './growth.module.css';

/** How often review was sought from more experienced people, and how reviews were given. */
export function ReviewHabits({ quarters }: { readonly quarters: readonly ReviewQuarter[] }) {
  const [now] = quarters;
  if (now === undefined) return null;
  return (
    <section className={classes.advice} aria-label="By quarter">
      <h2 className={classes.adviceTitle}>Seek review from people more experienced than you</h2>
      <p className={classes.about}>{tellSought(now)}</p>
      <Table fz={12} mt={6} verticalSpacing={3} horizontalSpacing={4} className={classes.quarters}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Quarter</Table.Th>
            <Table.Th>From more experi&shy;enced</Table.Th>
            <Table.Th>Asked “why”</Table.Th>
            <Table.Th>With con&shy;straints</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {quarters.map(({ quarter, got, fromMore, gave, askedWhy, knewConstraints }) => (
            <Table.Tr key={quarter}>
              <Table.Th scope="row" fw={400}>
                {quarter.replace('-', ' ')}
              </Table.Th>
              <Table.Td>{tellShare(fromMore, got)}</Table.Td>
              <Table.Td>{tellShare(askedWhy, gave)}</Table.Td>
              <Table.Td>{tellShare(knewConstraints, gave)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed" mt={6}>
        When reviewing, ask “why” before suggesting changes, and understand the author’s constraints
        and context. Each remark’s form has a place for both.
      </Text>
    </section>
  );
}

function tellSought({ got, fromMore }: ReviewQuarter): string {
  if (fromMore > 0) {
    return `${fromMore} of ${got} remarks in this quarter came from somebody more experienced.`;
  }
  return got === 0
    ? 'No remark in this quarter yet. Is there work that could do with a second look, even if nothing requires it?'
    : 'None of this quarter’s remarks is from somebody more experienced, as far as they say. Whom could you ask about what you work on now?';
}

function tellShare(count: number, of: number): string {
  return of === 0 ? '–' : `${count} of ${of}`;
}
