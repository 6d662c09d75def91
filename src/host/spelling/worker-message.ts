import type { SpellingLanguage } from '#core/spelling/spelling';

/** What the thread is asked. */
export type SpellingOrder =
  | { readonly unknown: readonly string[]; readonly language: SpellingLanguage }
  | { readonly suggest: string; readonly language: SpellingLanguage };

export interface SpellingCall {
  readonly number: number;
  readonly order: SpellingOrder;
}

/** Words, or why there are none. */
export type SpellingAnswer =
  | { readonly number: number; readonly words: readonly string[] }
  | { readonly number: number; readonly error: string };
