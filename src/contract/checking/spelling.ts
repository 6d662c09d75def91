/** The spell check, in the language that the settings name. */
export interface SpellingCalls {
  /** Which of the words are spelled wrong; none while the check is off. */
  check(text: { words: readonly string[] }): Promise<readonly string[]>;
  /** What may have been meant, the likeliest first. */
  suggest(text: { word: string }): Promise<readonly string[]>;
  /** The library's own words. */
  own(): Promise<readonly string[]>;
  /** Takes a word into them. */
  learn(text: { word: string }): Promise<void>;
  /** @throws Problem `not-found` when it is not one of them. */
  forget(text: { word: string }): Promise<void>;
}
