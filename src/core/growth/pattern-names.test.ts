import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNaming, patternKey, type PatternNames, renamePattern } from './pattern-names';

const NAMES = [
  'Names',
  'names',
  'Tests',
  'Zähler',
  'Za\u0308hler',
  'ΟΔΟΣ',
  'οδος',
  'İd',
  ' un  its ',
];
const name = fc.constantFrom(...NAMES);
const renaming = fc.record({ from: name, to: name });
const renamings = fc.array(renaming, { maxLength: 8 });

function renameAll(all: readonly { from: string; to: string }[]): PatternNames {
  return all.reduce<PatternNames>((names, { from, to }) => renamePattern(names, from, to), []);
}

/** Which of the names are one pattern, and what it is called. */
function groupsOf(names: PatternNames, known: readonly string[] = NAMES) {
  const nameOf = createNaming(names);
  return known.map((one) => nameOf(one));
}

test('a name that is told otherwise only by case, spaces or composition is the same', () => {
  expect(patternKey('Za\u0308hler')).toBe(patternKey(' ZÄHLER'));
  expect(patternKey('un  its ')).toBe(patternKey('Un its'));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (any) => {
      expect(patternKey(patternKey(any))).toBe(patternKey(any));
    }),
  );
});

test('whatever leads where, a name that was found is found again', () => {
  fc.assert(
    fc.property(fc.oneof(renamings, renamings.map(renameAll)), name, (names, one) => {
      const nameOf = createNaming(names);
      expect(nameOf(nameOf(one))).toBe(nameOf(one));
    }),
  );
});

test('a renamed pattern is called so, and one with what was called so before', () => {
  fc.assert(
    fc.property(renamings, name, name, (before, from, to) => {
      const nameOf = createNaming(renamePattern(renameAll(before), from, to));
      expect(patternKey(nameOf(from))).toBe(patternKey(to));
      expect(patternKey(nameOf(to))).toBe(patternKey(to));
    }),
  );
});

test('a round of renamings is one pattern, by its latest name', () => {
  const round = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'C' },
    { from: 'c', to: 'a' },
  ];
  expect(groupsOf(round, ['a', 'B', 'c', 'd'])).toEqual(['a', 'a', 'a', 'd']);
  expect(groupsOf([{ from: 'a', to: 'A' }], ['a'])).toEqual(['A']);
});

test('to a name and back again is as before, for all that was not merged', () => {
  fc.assert(
    fc.property(renamings, name, (before, from) => {
      const names = renameAll(before);
      const now = createNaming(names)(from);
      const back = renamePattern(renamePattern(names, from, 'Something new'), 'Something new', now);
      expect(groupsOf(back).map(patternKey)).toEqual(groupsOf(names).map(patternKey));
    }),
  );
});

test('the order in which patterns are merged into one changes nothing', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(NAMES), fc.constantFrom('One', 'Tests'), (some, to) => {
      const merge = (all: readonly string[]) => renameAll(all.map((from) => ({ from, to })));
      const others = some.filter((one) => patternKey(one) !== patternKey(to));
      expect(groupsOf(merge(others))).toEqual(groupsOf(merge(others.toReversed())));
    }),
  );
});

test('names that no renaming speaks of stay as they are', () => {
  fc.assert(
    fc.property(renamings, (all) => {
      expect(createNaming(renameAll(all))('Another one')).toBe('Another one');
    }),
  );
});
