import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryEdit, compareThree, compareThreeTexts } from './three-way';

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });

test('three versions are told whole, and who changed what', () => {
  fc.assert(
    fc.property(words, words, words, (base, here, there) => {
      const parts = compareThree(base, here, there);
      expect(parts.flatMap((part) => part.base)).toEqual(base);
      expect(parts.flatMap((part) => part.here)).toEqual(here);
      expect(parts.flatMap((part) => part.there)).toEqual(there);
      for (const { change, base: was, here: mine, there: theirs } of parts) {
        if (change === 'none' || change === 'there') expect(mine).toEqual(was);
        if (change === 'none' || change === 'here') expect(theirs).toEqual(was);
        if (change === 'alike') expect(mine).toEqual(theirs);
      }
    }),
  );
});

test('lines are compared whatever they end with', () => {
  const parts = compareThreeTexts('a\nb\nc\n', 'A\nb\nc\n', 'a\r\nb\r\nC\r\n');
  expect(parts.map(({ change, here, there }) => [change, ...here, ...there])).toEqual([
    ['here', 'A', 'a'],
    ['none', 'b', 'b'],
    ['there', 'c', 'C'],
  ]);
});

describe('an edit is carried over', () => {
  test.each([
    ['of plain text', 'One two.', 'One two.', 'One 2.', 'One 2.'],
    [
      'past what is escaped there',
      'Say {% raw %}{{ x }}{% endraw %} now.',
      'Say {{ x }} now.',
      'Say {% raw %}{{ y }}{% endraw %} later.',
      'Say {{ y }} later.',
    ],
    ['past a comment here', 'One two.', 'One %%hidden%% two.', 'One two!', 'One %%hidden%% two!'],
    [
      'past a link',
      'See [First](../first/) now.',
      'See [[First]] now.',
      'Read [First](../first/) now.',
      'Read [[First]] now.',
    ],
  ])('%s', (_name, written, own, there, expected) => {
    expect(carryEdit(written, own, there)).toBe(expected);
  });

  test('and none is made up where both touch the same', () => {
    expect(carryEdit('a \\{ b', 'a { b', 'a [ b')).toBeNull();
  });

  test('what was not edited there stays, and an unescaped text takes every edit', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (written, own) => {
        expect(carryEdit(written, own, written)).toBe(own);
        expect(carryEdit(own, own, written)).toBe(written);
      }),
    );
  });
});
