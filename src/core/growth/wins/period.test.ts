import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween } from '../day';
import { winOf } from '../win';
import { firstWins, groupWins, hasOutcome, PERIODS, stretchOf } from './period';

test.each([
  ['2026-11-26', '2026 W48', '2026-11-23', '2026-11-29'],
  ['2021-01-03', '2020 W53', '2020-12-28', '2021-01-03'],
  ['2024-12-30', '2025 W01', '2024-12-30', '2025-01-05'],
  ['2024-02-29', '2024 W09', '2024-02-26', '2024-03-03'],
])('%s lies in the week %s', (day, name, from, to) => {
  expect(stretchOf(day, 'week')).toEqual({ name, from, to });
});

test.each([
  ['2026-01-01', '2026 Q1', '2026-01-01', '2026-03-31'],
  ['2026-06-30', '2026 Q2', '2026-04-01', '2026-06-30'],
  ['2026-09-30', '2026 Q3', '2026-07-01', '2026-09-30'],
  ['2026-12-31', '2026 Q4', '2026-10-01', '2026-12-31'],
])('%s lies in the quarter %s', (day, name, from, to) => {
  expect(stretchOf(day, 'quarter')).toEqual({ name, from, to });
});

test('every day lies in its stretch, and the day after the last in the next one', () => {
  const days = fc
    .integer({ min: 0, max: 20_000 })
    .map((count) => new Date(count * 86_400_000).toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, fc.constantFrom(...PERIODS), (day, period) => {
      const { name, from, to } = stretchOf(day, period);
      expect(from <= day && day <= to).toBe(true);
      expect(stretchOf(from, period).name).toBe(name);
      expect(stretchOf(to, period).name).toBe(name);
      const next = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10);
      expect(stretchOf(next, period)).toMatchObject({ from: next });
      if (period === 'week') expect(daysBetween(from, to)).toBe(6);
    }),
  );
});

test('the present is there without a win, and each trait is counted, with none too', () => {
  const win = winOf(
    { id: 'a', title: 'Halved the build' },
    { date: '2026-03-08', number: '-40 %', traits: ['Ownership'] },
    '2026-03-09',
  );
  const [now, then] = groupWins([win], 'quarter', '2026-11-26');
  expect(now).toMatchObject({ name: '2026 Q4', wins: [] });
  expect(then).toMatchObject({
    name: '2026 Q1',
    wins: [win],
    traits: { ownership: 1, judgment: 0, communication: 0, 'multiplying others': 0 },
  });
  expect(hasOutcome(win)).toBe(true);
  expect(hasOutcome({ outcome: '', number: '' })).toBe(false);
});

test('of many wins the first are shown, with the counts of all', () => {
  const traits = ['judgment'];
  const wins = Array.from({ length: 30 }, (_, at) =>
    winOf(
      { id: String(at), title: 'x' },
      { date: at < 10 ? '2026-11-01' : '2026-05-01', traits },
      '',
    ),
  );
  const shown = firstWins(groupWins(wins, 'quarter', '2026-11-26'), 15);
  expect(
    shown.map(({ name, wins: { length }, traits: { judgment } }) => [name, length, judgment]),
  ).toEqual([
    ['2026 Q4', 10, 10],
    ['2026 Q2', 5, 20],
  ]);
  expect(firstWins(groupWins(wins, 'quarter', '2026-11-26'), 10)).toHaveLength(1);
});
