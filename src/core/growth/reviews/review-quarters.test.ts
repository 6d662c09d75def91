import fc from 'fast-check';
import { expect, test } from 'vitest';
import { remarkOf } from '../remark';
import { quarterOf } from '../quarter';
import { reviewQuarters } from './review-quarters';

function remark(date: string, facts: Readonly<Record<string, string>> = {}) {
  return remarkOf({ id: date, title: 'One' }, { date, role: 'got', ...facts }, date);
}

test('quarters are told from today back to the first remark, empty ones too', () => {
  const remarks = [
    remark('2025-12-31', { experience: 'more' }),
    remark('2026-01-01'),
    remark('2026-07-01', { role: 'gave', why: 'Why?', constraints: 'A deadline' }),
    remark('2026-09-30', { role: 'gave' }),
  ];
  const none = { got: 0, fromMore: 0, gave: 0, askedWhy: 0, knewConstraints: 0 };
  expect(reviewQuarters(remarks, '2026-09-30', 8)).toEqual([
    { ...none, quarter: '2026-Q3', gave: 2, askedWhy: 1, knewConstraints: 1 },
    { ...none, quarter: '2026-Q2' },
    { ...none, quarter: '2026-Q1', got: 1 },
    { ...none, quarter: '2025-Q4', got: 1, fromMore: 1 },
  ]);
  expect(reviewQuarters(remarks, '2026-09-30', 2)).toHaveLength(2);
  expect(reviewQuarters([], '2026-09-30', 8)).toEqual([{ ...none, quarter: '2026-Q3' }]);
});

test.each([
  ['2028-02-29', '2028-Q1'],
  ['2026-03-31', '2026-Q1'],
  ['2026-04-01', '2026-Q2'],
  ['2026-12-31', '2026-Q4'],
])('%s is in %s', (day, quarter) => {
  expect(quarterOf(day)).toBe(quarter);
});

const days = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('each remark up to today is in one quarter', () => {
  fc.assert(
    fc.property(fc.array(days), (all) => {
      const told = reviewQuarters(
        all.map((day) => remark(day)),
        '2028-12-31',
        100,
      );
      expect(told.reduce((sum, { got }) => sum + got, 0)).toBe(all.length);
      expect(new Set(told.map(({ quarter }) => quarter)).size).toBe(told.length);
    }),
  );
});
