import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atWall, isTimeZone, momentIn } from './time-zone';

it('tells a moment by the clock of a place, with its offset', () => {
  expect(momentIn('2024-03-06T04:30:00.123Z', 'America/New_York')).toBe(
    '2024-03-05T23:30:00-05:00',
  );
  expect(momentIn('2024-12-31T23:30:00Z', 'Asia/Kolkata')).toBe('2025-01-01T05:00:00+05:30');
  expect(momentIn('2024-07-01T12:00:00+02:00', 'UTC')).toBe('2024-07-01T10:00:00+00:00');
});

it('follows summer time on the days on which it begins and ends', () => {
  const berlin = 'Europe/Berlin';
  expect(momentIn('2026-03-29T00:59:59Z', berlin)).toBe('2026-03-29T01:59:59+01:00');
  expect(momentIn('2026-03-29T01:00:00Z', berlin)).toBe('2026-03-29T03:00:00+02:00');
  expect(momentIn('2026-10-25T00:30:00Z', berlin)).toBe('2026-10-25T02:30:00+02:00');
  expect(momentIn('2026-10-25T01:30:00Z', berlin)).toBe('2026-10-25T02:30:00+01:00');
  expect(atWall('2026-03-29T00:00:00', berlin)).toBe('2026-03-29T00:00:00+01:00');
  expect(atWall('2026-03-29T23:30:00', berlin)).toBe('2026-03-29T23:30:00+02:00');
  expect(atWall('2026-10-25T00:00:00', berlin)).toBe('2026-10-25T00:00:00+02:00');
  expect(atWall('2026-10-25 23:30:00', berlin)).toBe('2026-10-25T23:30:00+01:00');
});

it('never changes the moment, wherever it is told', () => {
  const zones = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu'];
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1975-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
      fc.constantFrom(...zones),
      (date, zone) => {
        const told = momentIn(date.toISOString(), zone);
        expect(new Date(told).getTime()).toBe(Math.floor(date.getTime() / 1000) * 1000);
        const again = atWall(told.slice(0, 19), zone);
        expect(again.slice(0, 19)).toBe(told.slice(0, 19));
      },
    ),
  );
});

it('knows the names of time zones', () => {
  expect(isTimeZone('Europe/Berlin')).toBe(true);
  expect(isTimeZone('UTC')).toBe(true);
  expect(isTimeZone('Berlin')).toBe(false);
  expect(isTimeZone('')).toBe(false);
});
