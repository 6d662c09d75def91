import type { EntryText } from '#core/library/entry-markdown';

/** The worker's answer to the one text that it was given. */
export type ReadingAnswer =
  | { readonly text: EntryText }
  /** Why it can't be read. */
  | { readonly error: string };
