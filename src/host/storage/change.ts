import type { EntryRecord } from '#core/library/record';

/** What the journal tells of: a record kept, an entry put into the trash or taken out of it. */
export type Change =
  { readonly write: EntryRecord } | { readonly remove: string } | { readonly restore: string };
