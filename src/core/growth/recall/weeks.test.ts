import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWeeks } from './weeks';

const WEDNESDAY = '2026-11-25';
const LAST = ['2026-11-16', '2026-11-18', '2026-11-22'];
const BEFORE = ['2026-11-09', '2026-11-10', '2026-11-11'];

describe('a week with three days counts', () => {
  test.each([
    ['nothing yet', [], { days: 0, running: 0, all: 0 }],
    ['this week is not done', ['2026-11-23', WEDNESDAY], { days: 2, running: 0, all: 0 }],
    ['a day counts once', [WEDNESDAY, WEDNESDAY, WEDNESDAY], { days: 1, running: 0, all: 0 }],
    ['from Monday to Sunday', LAST, { days: 0, running: 1, all: 1 }],
    ['two in a row', [...LAST, ...BEFORE], { days: 0, running: 2, all: 2 }],
    ['one long ago stays counted', BEFORE, { days: 0, running: 0, all: 1 }],
    [
      'this week, too, as soon as it has three',
      [...LAST, '2026-11-23', '2026-11-24', WEDNESDAY],
      { days: 3, running: 2, all: 2 },
    ],
    [
      'over a leap day and a year',
      ['2028-02-28', '2028-02-29', '2028-03-01'],
      { days: 0, running: 0, all: 1 },
    ],
  ])('%s', (_, days, weeks) => {
    expect(countWeeks(days, WEDNESDAY)).toEqual(weeks);
  });

  test('the week goes over the end of a year', () => {
    expect(countWeeks(['2026-12-31', '2027-01-01', '2027-01-03'], '2027-01-05')).toEqual({
      days: 0,
      running: 1,
      all: 1,
    });
  });

  test('another day never takes anything away', () => {
    const day = fc
      .integer({ min: 0, max: 60 })
      .map((at) => new Date(Date.UTC(2026, 9, 1 + at)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(day), day, day, (days, more, today) => {
        const [before, after] = [countWeeks(days, today), countWeeks([...days, more], today)];
        expect(after.days).toBeGreaterThanOrEqual(before.days);
        expect(after.running).toBeGreaterThanOrEqual(before.running);
        expect(after.all).toBeGreaterThanOrEqual(before.all);
        expect(after.running).toBeLessThanOrEqual(after.all);
      }),
    );
  });
});
