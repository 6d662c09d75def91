import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markDifference } from './merge-texts';

const show = (one: string, other: string) =>
  markDifference(one, other).map((pieces) =>
    pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join(''),
  );

test.each([
  ['one two three', 'one 2 three', 'one [two] three', 'one [2] three'],
  ['same', 'same', 'same', 'same'],
  ['', 'new', '', '[new]'],
  [
    'We wait a while here.',
    'They wait a while there.',
    '[We] wait a while [here].',
    '[They] wait a while [there].',
  ],
])('marks what differs between “%s” and “%s”', (one, other, first, second) => {
  expect(show(one, other)).toEqual([first, second]);
});

test('leaves no letter out', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const texts = markDifference(one, other).map((pieces) =>
        pieces.map(({ text }) => text).join(''),
      );
      expect(texts).toEqual([one, other]);
    }),
  );
});
