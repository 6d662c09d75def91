import type { Change } from './change';
import type { EntryTable } from './entry-table';

/** Entries that wait for their files at which a change of others waits too. */
const MOST_PENDING = 2_000;

/** Bytes of the journal at which every change waits for the files. */
const MOST_JOURNAL = 256 * 1024 * 1024;

/**
 * Whether a change is to wait until files are written: what comes faster must fill neither the
 * memory nor the disk. A change of entries that wait already, such as the undo of one of thousands,
 * takes their place and needs no more room.
 */
export function isFull(
  { pending }: Pick<EntryTable, 'pending'>,
  journal: { readonly bytes: number },
  changes: readonly Change[],
): boolean {
  if (journal.bytes > MOST_JOURNAL) return true;
  if (pending.size <= MOST_PENDING) return false;
  const replaced = new Set(changes.map(entryOf).filter((id) => pending.has(id)));
  return pending.size - replaced.size > MOST_PENDING;
}

function entryOf(change: Change): string {
  if ('write' in change) return change.write.id;
  if ('remove' in change) return change.remove;
  return 'restore' in change ? change.restore : change.purge;
}
