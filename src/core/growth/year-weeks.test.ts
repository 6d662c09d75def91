import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween } from './day';
import { weekWith, yearWeeks } from './year-weeks';

test('a year begins and ends within weeks, whichever day they begin with', () => {
  // 1 January 2026 is a Thursday.
  const monday = yearWeeks(2026, 1);
  expect(monday.weeks[0]).toEqual([
    null,
    null,
    null,
    '2026-01-01',
    '2026-01-02',
    '2026-01-03',
    '2026-01-04',
  ]);
  expect(monday.weeks).toHaveLength(53);
  expect(yearWeeks(2026, 7).weeks[0]?.filter((day) => day !== null)).toHaveLength(3);
  expect(yearWeeks(2026, 6).weeks[0]?.[5]).toBe('2026-01-01');
  // A leap year that begins on a Sunday, with weeks from Monday on, lies in 54 of them.
  expect(yearWeeks(2040, 1).weeks).toHaveLength(54);
});

test('months begin in the week of their first day, leap day or not', () => {
  expect(yearWeeks(2026, 1).months).toEqual([0, 4, 8, 13, 17, 22, 26, 30, 35, 39, 43, 48]);
  expect(yearWeeks(2028, 1).months.slice(1, 3)).toEqual([5, 9]);
});

test('every day of a year is there once, in order, on its day of the week', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9998 }),
      fc.integer({ min: 1, max: 7 }),
      (year, first) => {
        const { weeks, months } = yearWeeks(year, first);
        const days = weeks.flat().filter((day) => day !== null);
        const name = String(year).padStart(4, '0');
        const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
        expect(days).toHaveLength(isLeap ? 366 : 365);
        expect([days[0], days.at(-1)]).toEqual([`${name}-01-01`, `${name}-12-31`]);
        expect(days.includes(`${name}-02-29`)).toBe(isLeap);
        expect(
          days.every((day, at) => at === 0 || daysBetween(days[at - 1] ?? '', day) === 1),
        ).toBe(true);
        expect(months).toHaveLength(12);
        for (const [place, day] of weeks.flatMap((week) => [...week.entries()])) {
          if (day === null) continue;
          const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
          expect((weekday - first + 7) % 7).toBe(place);
        }
      },
    ),
    { numRuns: 30 },
  );
});

test('a day lies in one week of its own year', () => {
  const calendar = yearWeeks(2026, 1);
  expect(weekWith('2026-01-01', calendar)).toBe(0);
  expect(weekWith('2026-01-05', calendar)).toBe(1);
  expect(weekWith('2026-12-31', calendar)).toBe(calendar.weeks.length - 1);
  expect(weekWith('2025-12-31', calendar)).toBeNull();
});
