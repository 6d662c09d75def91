import type { EntryRecord } from '#core/library/record';

/** What the journal tells of: a record kept, an entry put into the trash or taken out of it. */
export type Change =
  { readonly write: EntryRecord } | { readonly remove: string } | { readonly restore: string };

/** The entry that a change is about. */
export function changedId(change: Change): string {
  if ('write' in change) return change.write.id;
  return 'remove' in change ? change.remove : change.restore;
}
