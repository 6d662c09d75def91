import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitCamera, panCamera, toGraph, zoomCamera } from './camera';

const size = { width: 800, height: 600 };
const near = (number: number) => fc.double({ min: -number, max: number, noNaN: true });
const camera = fc.record({
  x: near(1000),
  y: near(1000),
  scale: fc.double({ min: 0.05, max: 4, noNaN: true }),
});
const point = fc.record({ x: near(400), y: near(300) });

test('all places are in sight when the whole is shown', () => {
  fc.assert(
    fc.property(fc.array(near(5000), { minLength: 2, maxLength: 60 }), (numbers) => {
      const places = Float32Array.from(numbers.slice(0, numbers.length & ~1));
      const { x, y, scale } = fitCamera(places, size);
      for (let at = 0; at < places.length; at += 2) {
        expect(Math.abs(((places[at] ?? 0) - x) * scale)).toBeLessThanOrEqual(size.width / 2);
        expect(Math.abs(((places[at + 1] ?? 0) - y) * scale)).toBeLessThanOrEqual(size.height / 2);
      }
    }),
  );
});

test('nothing and no room give a usable camera', () => {
  expect(fitCamera(null, size)).toEqual({ x: 0, y: 0, scale: 1 });
  expect(fitCamera(new Float32Array([3, 4, 5, 6]), { width: 0, height: 0 }).scale).toBeGreaterThan(
    0,
  );
});

test('what is under the pointer stays there', () => {
  fc.assert(
    fc.property(camera, point, fc.double({ min: 0.2, max: 5, noNaN: true }), (from, at, factor) => {
      const before = toGraph(from, at);
      const after = toGraph(zoomCamera(from, factor, at), at);
      expect(after.x).toBeCloseTo(before.x, 3);
      expect(after.y).toBeCloseTo(before.y, 3);
    }),
  );
});

test('the picture follows the pointer', () => {
  fc.assert(
    fc.property(camera, point, point, (from, at, by) => {
      const before = toGraph(from, at);
      const after = toGraph(panCamera(from, by), { x: at.x + by.x, y: at.y + by.y });
      expect(after.x).toBeCloseTo(before.x, 3);
      expect(after.y).toBeCloseTo(before.y, 3);
    }),
  );
});

test('there is a nearest and a farthest', () => {
  expect(zoomCamera({ x: 0, y: 0, scale: 1 }, 1e9).scale).toBe(8);
  expect(zoomCamera({ x: 0, y: 0, scale: 1 }, 1e-9).scale).toBe(0.02);
});
