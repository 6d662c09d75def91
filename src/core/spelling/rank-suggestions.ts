import { typingCost } from './typing-cost';

/** How much one step of commonness weighs, in the costs of typing. */
const COMMONNESS = 11;
/** The place of a word that no list of common words has. */
const RARE = 80_000;
/** The place of what the lists have in two words. */
const SHORTENED = 300;
const IS_SHORTENED = /(?:n't|'re|'ve|'ll|'m)$/;
/** The commonest words hardly differ in it. */
const COMMON = 20;
/** A name is meant where it was typed as one. */
const CAPITALS = 25;

/**
 * Puts what may have been meant by a word in order, the likeliest first: what is easily mistyped
 * so, and what is common. What was typed with a capital gets it back.
 *
 * @param typed the word that no dictionary has
 * @param placeOf the place of a word among the common ones, from 0; undefined for a rare one
 */
export function rankSuggestions(
  typed: string,
  words: readonly string[],
  placeOf: (word: string) => number | undefined,
): readonly string[] {
  const wanted = typed.toLowerCase();
  const costOf = (word: string): number => {
    const small = word.toLowerCase();
    const place = placeOf(small) ?? (IS_SHORTENED.test(small) ? SHORTENED : RARE);
    const isOtherCase = typed === wanted && word !== small;
    const rareness = COMMONNESS * Math.log(place + COMMON);
    return typingCost(wanted, small) + rareness + (isOtherCase ? CAPITALS : 0);
  };
  const ranked = words
    .map((word) => ({ word, cost: costOf(word) }))
    .toSorted((a, b) => a.cost - b.cost)
    .map(({ word }) => (isCapitalised(typed) ? capitalise(word) : word));
  return [...new Set(ranked)];
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}\P{Lu}*$/u.test(word);
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
