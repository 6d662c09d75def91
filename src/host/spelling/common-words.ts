import { dictionary } from '@zxcvbn-ts/language-en';

/** Lists of English words, the commonest first: of what is spoken, and of an encyclopaedia. */
const LISTS = ['commonWords-en', 'wikipedia-en'] as const;

/** The place of each common word in the list that has it first, from 0. In small letters. */
export function readCommonWords(): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const name of LISTS) {
    for (const [place, word] of dictionary[name].entries()) {
      places.set(word, Math.min(place, places.get(word) ?? place));
    }
  }
  return places;
}
