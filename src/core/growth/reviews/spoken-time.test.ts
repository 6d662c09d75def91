import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDay } from '#core/document/front-matter/property';
import { daysBetween } from '../day';
import { readSpokenTime } from './spoken-time';

test.each([
  ['just now', '2028-03-01', '08:05', '2028-03-01'],
  ['8 hours ago', '2028-03-01', '08:05', '2028-03-01'],
  ['9 hours ago', '2028-03-01', '08:05', '2028-02-29'],
  ['6 minutes ago', '2028-01-01', '00:05', '2027-12-31'],
  ['yesterday', '2028-03-01', '08:05', '2028-02-29'],
  ['yesterday', '2027-03-01', '08:05', '2027-02-28'],
  ['a month ago', '2028-03-31', '08:05', '2028-02-29'],
  ['2 months ago', '2027-01-15', '08:05', '2026-11-15'],
  ['last year', '2028-02-29', '08:05', '2027-02-28'],
  ['3 weeks ago', '2026-04-05', '08:05', '2026-03-15'],
  ['on Feb 29', '2027-03-01', '08:05', '2024-02-29'],
  ['Apr 2', '2026-04-01', '08:05', '2025-04-02'],
  ['March 3, 2026', '2026-04-01', '08:05', '2026-03-03'],
  ['3 Mar 2026', '2026-04-01', '08:05', '2026-03-03'],
  ['2026-03-03 10:00', '2026-04-01', '08:05', '2026-03-03'],
  ['2026-02-30', '2026-04-01', '08:05', null],
  ['Foo 3', '2026-04-01', '08:05', null],
  ['soon', '2026-04-01', '08:05', null],
])('%s, said on %s at %s', (words, date, time, expected) => {
  expect(readSpokenTime(words, { date, time })).toBe(expected);
});

const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('so many days ago is that many days before, over leap days and clock changes', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 3000 }), (date, count) => {
      const day = readSpokenTime(`${count} days ago`, { date, time: '02:30' }) ?? '';
      expect(daysBetween(day, date)).toBe(count);
    }),
  );
});

test('months ago are a day of the calendar, and never too late', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), (date, count) => {
      const day = readSpokenTime(`${count} months ago`, { date, time: '02:30' }) ?? '';
      expect(isDay(day)).toBe(true);
      const [year = 0, month = 0] = date.split('-').map(Number);
      const [then = 0, inMonth = 0] = day.split('-').map(Number);
      expect(year * 12 + month - (then * 12 + inMonth)).toBe(count);
    }),
  );
});
