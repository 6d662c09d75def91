import { toEntryRow } from '#core/library/entry';
import type { EntryRecord } from '#core/library/record';
import type { TrashRow } from '#core/library/trash';
import { Problem } from '#core/problem';
import type { FileStorageParts } from './file-storage-parts';

/** What lists show of the entries in the trash. */
export function listTrashed({ table }: FileStorageParts): readonly TrashRow[] {
  return [...table.trash.values()].map((row) => ({
    ...toEntryRow(row),
    removed: table.removed.get(row.id) ?? new Date().toISOString(),
  }));
}

/** An entry in the trash. @throws Problem `not-found`, or `corrupt` with the file and the reason */
export async function readTrashed(
  { table, entries }: FileStorageParts,
  id: string,
): Promise<EntryRecord> {
  if (!table.trash.has(id)) {
    throw new Problem('not-found', `There is no entry ${id} in the trash.`);
  }
  const pending = table.pending.get(id);
  if (pending?.record) return pending.record;
  if (pending === undefined) return entries.read(id, 'trash');
  try {
    // Just put there: a checkpoint may be moving its file.
    return await entries.read(id, 'entries');
  } catch {
    return entries.read(id, 'trash');
  }
}
