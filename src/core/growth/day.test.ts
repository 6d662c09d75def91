import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween } from './day';
import { patternsOf } from './pattern';
import { remarkOf } from './remark';

const START = Date.UTC(2023, 0, 1);
const length = 86_400_000;
const dayAt = (count: number) => new Date(START + count * length).toISOString().slice(0, 10);

/** Days with leap days, turns of years and changes of clocks among them. */
const count = fc.integer({ min: 0, max: 6 * 365 });

test('days between two days, whatever lies between them', () => {
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2027-02-28', '2027-03-01')).toBe(1);
  // Clocks change in both.
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  fc.assert(
    fc.property(count, count, (one, other) => {
      expect(daysBetween(dayAt(one), dayAt(other))).toBe(other - one);
    }),
  );
});

test('three ask for a note just where the third is less than ninety days after the first', () => {
  fc.assert(
    fc.property(count, fc.integer({ min: 0, max: 120 }), fc.nat(), (first, span, inside) => {
      const third = first + span;
      const second = first + (span === 0 ? 0 : inside % (span + 1));
      const remarks = [third, first, second].map((at, index) =>
        remarkOf({ id: `${index}`, title: '' }, { date: dayAt(at), pattern: 'a' }, ''),
      );
      const [pattern] = patternsOf(remarks, [], { names: [], today: dayAt(third) });
      expect(pattern?.asks?.day ?? null).toBe(span < 90 ? dayAt(third) : null);
    }),
  );
});
