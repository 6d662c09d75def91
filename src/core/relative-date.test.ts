import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRelative } from './relative-date';

const now = new Date(2026, 4, 14, 15, 0, 0);
const ago = (...parts: [number, number, number, number?, number?]): string =>
  new Date(...parts).toISOString();

describe('formatRelative', () => {
  it.each([
    [ago(2026, 4, 14, 15, 0), 'now'],
    [ago(2026, 4, 14, 14, 55), '5 min. ago'],
    [ago(2026, 4, 14, 14, 0), '1 hr. ago'],
    [ago(2026, 4, 14, 9, 30), '5 hr. ago'],
    [ago(2026, 4, 13, 23, 59), 'yesterday'],
    [ago(2026, 4, 11, 8, 0), 'Monday'],
    [ago(2026, 2, 3), 'Mar 3'],
    [ago(2024, 2, 3), 'Mar 3, 2024'],
  ])('says %s as %s', (iso, said) => {
    expect(formatRelative(iso, now)).toBe(said);
  });

  it('gives a date in the future its day', () => {
    expect(formatRelative(ago(2026, 5, 1), now)).toBe('Jun 1');
  });

  it('names days as Intl does', () => {
    const past = { min: new Date(1990, 0, 1), max: new Date(2026, 4, 12), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(past), (date) => {
        const said = formatRelative(date.toISOString(), now);
        const weekday = date.toLocaleDateString('en', { weekday: 'long' });
        const day = date.toLocaleDateString('en', { day: 'numeric', month: 'short' });
        if (date >= new Date(2026, 4, 8)) expect(said).toBe(weekday);
        else expect(said).toBe(date.getFullYear() === 2026 ? day : `${day}, ${date.getFullYear()}`);
      }),
    );
  });
});
