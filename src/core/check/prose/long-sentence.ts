import { countTextWords } from '#core/document/words';
import type { Rule } from '../rule';
import { proseOf } from './read-prose';
import { sentencesOf } from './sentences';

/** Words beyond which most readers lose the beginning of a sentence. */
const MOST = 40;

export const longSentenceRule: Rule = {
  id: 'prose/long-sentence',
  group: 'prose',
  severity: 'hint',
  title: 'A long sentence',
  why: 'At the end of a long sentence many readers have lost its beginning, and read it again.',
  check: (draft) =>
    proseOf(draft).flatMap(({ block, text }) =>
      sentencesOf(text).flatMap(({ from, to, text: sentence }) => {
        const words = countTextWords(sentence);
        return words <= MOST || isList(sentence)
          ? []
          : [
              {
                message: `This sentence has ${words} words. Say it in two.`,
                place: { block, from, to },
              },
            ];
      }),
    ),
};

/** So many parts between commas, and so few words in most of them, are a list, which reads easily. */
const LIST_PARTS = 6;
const LIST_WORDS = 4;

function isList(sentence: string): boolean {
  const parts = sentence.split(/[,;]\s/);
  const short = parts.filter((part) => countTextWords(part) <= LIST_WORDS + 1);
  return parts.length >= LIST_PARTS && short.length >= parts.length * 0.75;
}
