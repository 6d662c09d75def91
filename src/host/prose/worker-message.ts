import type { SpellingLanguage } from '#core/spelling/spelling';

/** What the thread is to read. */
export interface ProseOrder {
  readonly texts: readonly string[];
  readonly language: SpellingLanguage;
}
