import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markDifference } from './merge-texts';

test.each([
  ['one two three', 'one 2 three', ['one ', 'two', ' three'], ['one ', '2', ' three']],
  ['same', 'same', ['same', '', ''], ['same', '', '']],
  ['', 'new', ['', '', ''], ['', 'new', '']],
  ['a a', 'a a a', ['a a', '', ''], ['a a', ' a', '']],
])('marks what differs between “%s” and “%s”', (one, other, first, second) => {
  const marked = markDifference(one, other).map(({ start, middle, end }) => [start, middle, end]);
  expect(marked).toEqual([first, second]);
});

test('leaves no letter out', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const texts = markDifference(one, other).map(
        ({ start, middle, end }) => start + middle + end,
      );
      expect(texts).toEqual([one, other]);
    }),
  );
});
