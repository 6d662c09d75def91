import type { Passage } from './passages';
import { sentenceAt, type Sentence } from './sentences';

/** Words that a rule looks for, where they stand, and the sentence around them. */
export interface Phrase {
  readonly passage: Passage;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly sentence: Sentence;
}

/** @param pattern with the flag `g`; each passage is searched from its start */
export function findPhrases(passages: readonly Passage[], pattern: RegExp): readonly Phrase[] {
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(pattern)].map(({ 0: text, index }): Phrase => {
      const sentence = sentenceAt(passage.text, index);
      return { passage, text, from: index, to: index + text.length, sentence };
    }),
  );
}

/** The first in each sentence. */
export function onceASentence(phrases: readonly Phrase[]): readonly Phrase[] {
  const seen = new Set<string>();
  return phrases.filter(({ passage, sentence }) => {
    const key = `${passage.block} ${sentence.from}`;
    return !seen.has(key) && seen.add(key);
  });
}
