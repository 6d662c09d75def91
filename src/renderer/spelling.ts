/** Looks words up for a text. */
export interface Spelling {
  /** Those of the words that are spelled wrong. */
  readonly check: (words: readonly string[]) => Promise<readonly string[]>;
  /** What may have been meant. */
  readonly suggest: (word: string) => Promise<readonly string[]>;
  /** Has a word known from now on, which can be taken back. */
  readonly learn: (word: string) => void;
  /**
   * Tells when the language or the known words are others.
   * @returns ends the listening
   */
  readonly onChange: (listener: () => void) => () => void;
}
