import type { SpellingLanguage } from '#core/spelling/spelling';

/** What the thread is asked. */
export type SpellingOrder =
  | { readonly unknown: readonly string[]; readonly language: SpellingLanguage }
  | { readonly suggest: string; readonly language: SpellingLanguage };
