import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './day';
import { periodOf, quarterAfter, quarterIn, quarterOf, readQuarter, tellPeriod } from './quarter';

test.each([
  ['2026-Q3', '2026-Q3'],
  [' 2026-q3 ', '2026-Q3'],
  ['2026 Q3', '2026-Q3'],
  ['2026Q3', '2026-Q3'],
  ['2026-Q5', null],
  ['2026-Q0', null],
  ['26-Q3', null],
  ['Q3 2026', null],
  ['2026-07', null],
  ['', null],
])('“%s” is the quarter %s', (typed, quarter) => {
  expect(readQuarter(typed)).toBe(quarter);
});

test.each([
  ['2028-Q1', '2028-01-01', '2028-03-31'],
  ['2028-Q2', '2028-04-01', '2028-06-30'],
  ['2028-Q3', '2028-07-01', '2028-09-30'],
  ['2028-Q4', '2028-10-01', '2028-12-31'],
])('%s is from %s to %s', (quarter, from, to) => {
  expect(periodOf(quarter)).toEqual({ from, to });
  expect(quarterIn({ from, to })).toBe(quarter);
  expect(tellPeriod({ from, to: addDays(to, -1) })).toContain(' to ');
});

const years = fc.integer({ min: 1, max: 9998 });

test('quarters follow each other without a day between or twice, in leap years too', () => {
  fc.assert(
    fc.property(years, fc.integer({ min: 1, max: 4 }), (year, number) => {
      const quarter = `${String(year).padStart(4, '0')}-Q${number}`;
      const next = quarterAfter(quarter);
      expect(addDays(periodOf(quarter).to, 1)).toBe(periodOf(next).from);
      expect(quarterAfter(next, -1)).toBe(quarter);
      expect(quarterOf(periodOf(quarter).from)).toBe(quarter);
      expect(quarterOf(periodOf(quarter).to)).toBe(quarter);
    }),
  );
});

test('every day is in the period of its quarter', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000_000 }), (days) => {
      const day = addDays('0001-01-01', days);
      const { from, to } = periodOf(quarterOf(day));
      expect(from <= day && day <= to).toBe(true);
    }),
  );
});
