/** The languages that words can be looked up in. */
export const LANGUAGES = ['en-US', 'en-GB'] as const;

export type SpellingLanguage = (typeof LANGUAGES)[number];

/** What the spell check follows; `off` checks nothing. */
export const SPELLING_CHOICES = [...LANGUAGES, 'off'] as const;

export type SpellingChoice = (typeof SPELLING_CHOICES)[number];

/** Dictionaries, as a port. */
export interface Spelling {
  /** Those of the words that no dictionary holds. */
  unknown(language: SpellingLanguage, words: readonly string[]): Promise<readonly string[]>;
  /** Words that may have been meant, the likeliest first. */
  suggest(language: SpellingLanguage, word: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A word as it is looked up: `’` as `'`, composed. */
export function toLookedUp(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'");
}
