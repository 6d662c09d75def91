import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankSuggestions } from './rank-suggestions';
import { typingCost } from './typing-cost';

const PLACES = new Map([
  ['the', 1],
  ['there', 30],
  ['send', 500],
  ['second', 300],
]);
const rank = (typed: string, ...words: string[]) =>
  rankSuggestions(typed, words, (word) => PLACES.get(word));

test('a common word comes before a rare one that is as near', () => {
  expect(rank('secnd', 'scend', 'send', 'second', 'secund')[0]).toBe('second');
  expect(rank('teh', 'ten', 'tech', 'the')[0]).toBe('the');
});

test('what fingers get wrong most comes first', () => {
  const slips = ['aple', 'paple', 'spple', 'xpple'].map((typed) => typingCost(typed, 'apple'));
  expect(slips).toEqual(slips.toSorted((a, b) => a - b));
  expect(new Set(slips).size).toBe(4);
});

test('an apostrophe is easily left out', () => {
  expect(rank('dont', 'donut', 'dent', 'dot', "don't")[0]).toBe("don't");
});

test('a capital comes back, and nothing is said twice', () => {
  expect(rank('Secnd', 'second', 'Second', 'send')).toEqual(['Second', 'Send']);
});

test('costs nothing only for the word itself, and loses no suggestion', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'i', 'o', 't'),
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(word, fc.uniqueArray(word, { maxLength: 6 }), (typed, words) => {
      for (const one of words) expect(typingCost(typed, one) === 0).toBe(one === typed);
      expect(rankSuggestions(typed, words, () => undefined).toSorted()).toEqual(words.toSorted());
    }),
  );
});
