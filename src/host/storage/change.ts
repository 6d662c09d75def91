import type { EntryRecord } from '#core/library/record';

/**
 * What the journal tells of: a record kept, an entry put into the trash or taken out of it, or
 * deleted for ever.
 */
export type Change =
  | { readonly write: EntryRecord }
  | {
      readonly remove: string;
      /** When; unknown in what an older program wrote. */
      readonly at?: string;
    }
  | { readonly restore: string }
  | { readonly purge: string };
