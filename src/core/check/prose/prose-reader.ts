import type { SpellingLanguage } from '#core/spelling/spelling';

/** Something that a reader of prose stumbled over, in UTF-16 units of the text. */
export interface ProseHit {
  readonly what: 'grammar' | 'insensitive';
  readonly from: number;
  readonly to: number;
  /** What is wrong, in a sentence or two. */
  readonly message: string;
  /** What may have been meant, the likeliest first. */
  readonly replacements: readonly string[];
}

/** Knows grammar and words that hurt, as a port: both take more than the core has. */
export interface ProseReader {
  /** @returns what was found in each of the texts; nothing in one that is not English */
  read(
    texts: readonly string[],
    language: SpellingLanguage,
  ): Promise<readonly (readonly ProseHit[])[]>;
  close(): Promise<void>;
}
