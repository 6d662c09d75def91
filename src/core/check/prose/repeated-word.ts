import type { Finding, Rule } from '../rule';
import { proseOf } from './read-prose';

const TWICE = /(?<![\p{L}\p{N}'’-])(\p{L}[\p{L}'’]*)(\s+)(\1)(?![\p{L}\p{N}'’-])/giu;

/** Words that follow themselves in good sentences. */
const MAY_REPEAT = new Set(['that', 'had', 'very', 'really', 'bye', 'ha', 'no', 'so']);

export const repeatedWordRule: Rule = {
  id: 'prose/repeated-word',
  group: 'prose',
  severity: 'warning',
  title: 'A word written twice',
  why: 'Two of a word are a slip of the fingers nearly always, and the eye of the writer skips it.',
  check: (draft) =>
    proseOf(draft).flatMap(({ block, text }) =>
      [...text.matchAll(TWICE)].flatMap((match): Finding[] => {
        const [all, word = '', space = '', again = ''] = match;
        const from = match.index;
        const to = from + all.length;
        // Code between them was hidden.
        const isTogether = draft.blocks[block]?.text.slice(from, to) === all;
        const isName = /^\p{Lu}/u.test(again) && space === ' ';
        if (!isTogether || isName || mayRepeat(word.toLowerCase(), text.slice(0, from))) return [];
        return [
          {
            message: `“${word}” stands here twice.`,
            place: { block, from, to },
            fix: { title: `Keep one “${word}”`, replacement: word },
          },
        ];
      }),
    ),
};

/** “What it is is a race” is right, too. */
function mayRepeat(word: string, before: string): boolean {
  return (
    MAY_REPEAT.has(word) || (word === 'is' && /\b(?:what|who|where|how)\b[^.!?]*$/i.test(before))
  );
}
