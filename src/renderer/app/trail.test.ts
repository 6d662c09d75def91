import fc from 'fast-check';
import { expect, test } from 'vitest';
import { goTo, START, stepOn, type Trail } from './trail';

const all = (): boolean => true;

function visit(...ids: readonly (string | null)[]): Trail {
  return ids.reduce<Trail>(goTo, START);
}

test('goes back and forward as a browser does', () => {
  const trail = visit('a', 'b', 'c');
  const back = stepOn(trail, 'back', all);
  expect(back.here).toBe('b');
  expect(stepOn(back, 'forward', all)).toEqual(trail);
  expect(stepOn(stepOn(back, 'back', all), 'back', all).here).toBe('a');
  expect(stepOn(goTo(back, 'd'), 'forward', all).here).toBe('d');
});

test('goes past what is gone, and past an empty window', () => {
  const isThere = (id: string): boolean => id !== 'b';
  expect(stepOn(visit('a', 'b', 'c'), 'back', isThere).here).toBe('a');
  expect(stepOn(visit('a', null), 'back', all).here).toBe('a');
  expect(stepOn(visit('b', 'c'), 'back', isThere)).toEqual(visit('b', 'c'));
});

test('never shows the same entry twice in a row, nor loses the way back', () => {
  const walks = fc.tuple(fc.array(fc.constantFrom('a', 'b', 'c', 'd')), fc.array(fc.boolean()));
  fc.assert(
    fc.property(walks, ([ids, ways]) => {
      let trail = visit(...ids);
      for (const isBack of ways) {
        const next = stepOn(trail, isBack ? 'back' : 'forward', all);
        if (next !== trail) {
          expect(next.here).not.toBe(trail.here);
          expect(stepOn(next, isBack ? 'forward' : 'back', all).here).toBe(trail.here);
        }
        trail = next;
      }
    }),
  );
});
