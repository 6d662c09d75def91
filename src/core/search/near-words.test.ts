import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NearWords } from './near-words';

function wordsOf(...words: string[]): NearWords {
  const known = new NearWords();
  for (const word of words) known.add(word);
  return known;
}

test.each([
  ['efect', ['effect']],
  ['efffect', ['effect']],
  ['effcet', ['effect']],
  ['offect', ['effect']],
  ['effect', []],
  ['afcet', []],
  ['databsae', ['database']],
  ['datbasee', ['database']],
  ['tow', []],
  ['2024', []],
])('the words near %s', (typed, near) => {
  expect(wordsOf('effect', 'database', 'two', '2025').find(typed, false)).toEqual(near);
});

test('the nearest come first', () => {
  expect(wordsOf('database', 'databases', 'databank').find('databasse', false)).toEqual([
    'database',
    'databases',
  ]);
});

test('the start of a word is mistyped, too', () => {
  const known = wordsOf('javascript', 'java');
  expect(known.find('javsc', false)).toEqual([]);
  expect(known.find('javsc', true)).toEqual(['javascript']);
  expect(known.knows('javas', true)).toBe(true);
  expect(known.knows('javas', false)).toBe(false);
});

test('finds whatever a simple search of all words finds', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'é'),
    minLength: 3,
    maxLength: 10,
  });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 12 }), word, (words, typed) => {
      const allowed = typed.length >= 8 ? 2 : 1;
      const expected = words.filter((one) => {
        const distance = distanceOf(typed, one);
        return typed.length >= 4 && distance > 0 && distance <= allowed;
      });
      expect(
        wordsOf(...words)
          .find(typed, false)
          .toSorted(),
      ).toEqual(expected.toSorted());
    }),
    { numRuns: 2000 },
  );
});

/** Optimal string alignment by its definition, as far as it is of interest here. */
function distanceOf(a: string, b: string, left = 3): number {
  if (a === '' || b === '') return a.length + b.length;
  if (left === 0) return 1;
  if (a[0] === b[0]) return distanceOf(a.slice(1), b.slice(1), left);
  const steps = [
    distanceOf(a.slice(1), b, left - 1) + 1,
    distanceOf(a, b.slice(1), left - 1) + 1,
    distanceOf(a.slice(1), b.slice(1), left - 1) + 1,
  ];
  if (a[0] === b[1] && a[1] === b[0]) steps.push(distanceOf(a.slice(2), b.slice(2), left - 1) + 1);
  return Math.min(...steps);
}
