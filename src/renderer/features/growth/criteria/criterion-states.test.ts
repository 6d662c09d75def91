import { expect, test } from 'vitest';
import type { CriterionLine } from '#contract/growth/criteria';
import { sortCriteria, tellState } from './criterion-states';

function row(words: string, state: CriterionLine['state'], ...days: readonly string[]) {
  const evidence = days.map((day) => ({
    id: day,
    title: day,
    day,
    kind: 'win' as const,
    traits: [],
    for: ['Ann'],
  }));
  return {
    criterion: { words, level: '', name: words },
    state,
    evidence,
    count: days.length,
    traits: [],
  };
}

const ROWS = [
  row('a', 'proven', '2026-03-01', '2026-01-01'),
  row('b', 'zero'),
  row('c', 'stale', '2025-01-01'),
  row('d', 'one-person', '2026-02-01'),
];

test.each([
  ['ladder', 'abcd'],
  ['weakest', 'bcda'],
  ['oldest', 'bcda'],
  ['most', 'acdb'],
] as const)('criteria in the order %s', (order, words) => {
  expect(
    sortCriteria(ROWS, order)
      .map(({ criterion }) => criterion.words)
      .join(''),
  ).toBe(words);
});

test('a state is told with its reason', () => {
  expect(ROWS.map(tellState)).toEqual([
    'Shown: 2 pieces, the newest of 2026-03-01',
    'Nothing yet',
    'Stale: the newest is of 2025-01-01',
    'One person: for Ann only',
  ]);
});
