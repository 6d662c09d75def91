import type { Rating } from './rating';
import type { Term } from './terms';
import { foldLetters, isUnspaced, splitWords, tellingWords } from './words';

/** What of an entry an explanation said. */
export interface Comparison {
  readonly said: readonly Term[];
  readonly missed: readonly Term[];
}

/** So much of a heading has to be said: it is a title, not a formula. */
const ENOUGH_OF_A_HEADING = 2 / 3;

/** Sorts the terms of an entry by whether an explanation says them, in the order of the entry. */
export function compareExplanation(terms: readonly Term[], explanation: string): Comparison {
  const words = splitWords(explanation);
  const known = new Set(words);
  const line = ` ${words.join(' ')} `;
  const letters = foldLetters(explanation);
  const isSaid = ({ kind, words: own, forms }: Term): boolean =>
    [own, ...forms].some((form) => {
      if (isUnspaced(form)) return letters.includes(foldLetters(form));
      if (kind !== 'heading') return line.includes(` ${splitWords(form).join(' ')} `);
      const telling = tellingWords(form);
      const count = telling.filter((word) => known.has(word)).length;
      return count >= telling.length * ENOUGH_OF_A_HEADING;
    });
  const said = new Set(terms.filter(isSaid));
  return { said: [...said], missed: terms.filter((term) => !said.has(term)) };
}

/** What an explanation may count as; its writer knows better. */
export function suggestRating({ said, missed }: Comparison, explanation: string): Rating {
  if (explanation.trim() === '') return 'again';
  const all = said.length + missed.length;
  if (all === 0) return 'good';
  const share = said.length / all;
  if (share < 1 / 3) return 'again';
  if (share < 2 / 3) return 'hard';
  return share < 1 ? 'good' : 'easy';
}
