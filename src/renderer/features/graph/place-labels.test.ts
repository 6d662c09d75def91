import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels, type Box } from './place-labels';

const box = fc.record({
  left: fc.integer({ min: 0, max: 300 }),
  top: fc.integer({ min: 0, max: 300 }),
  width: fc.integer({ min: 1, max: 90 }),
  height: fc.constant(14),
});

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

test('no two titles lie on each other, the first is there, and no more than are wanted', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(box, box), { minLength: 1, maxLength: 40 }), (wanted) => {
      const placed = placeLabels(wanted, 20);
      expect(placed[0]).toEqual({ number: 0, box: wanted[0]?.[0] });
      expect(placed.length).toBeLessThanOrEqual(20);
      for (const one of placed) {
        expect(wanted[one.number]).toContain(one.box);
        for (const other of placed) {
          if (one !== other) expect(overlap(one.box, other.box)).toBe(false);
        }
      }
    }),
  );
});

test('a title goes above where there is no room below', () => {
  const below = { left: 0, top: 20, width: 50, height: 14 };
  const above = { ...below, top: -20 };
  expect(placeLabels([[below], [below, above], [below]], 9)).toEqual([
    { number: 0, box: below },
    { number: 1, box: above },
  ]);
});
