import { expect, it } from 'vitest';
import { formatClock, formatClockExactly, formatExact } from './exact-date';

it('tells every time of the day by the clock of 24 hours', () => {
  const evening = new Date(2026, 4, 14, 20, 36, 7);
  expect(formatExact(evening.toISOString())).toBe('May 14, 2026 at 20:36');
  expect(formatClock(evening)).toBe('20:36');
  expect(formatClockExactly(evening)).toBe('20:36:07');
  expect(formatClock(new Date(2026, 4, 14, 0, 5))).toBe('00:05');
});

it('names each month as Intl does', () => {
  for (let month = 0; month < 12; month += 1) {
    const date = new Date(2026, month, 9, 12);
    const day = date.toLocaleDateString('en', { dateStyle: 'long' });
    expect(formatExact(date.toISOString())).toBe(`${day} at 12:00`);
  }
});
