import type { EntryRecord } from '#core/library/record';
import { Problem } from '#core/problem';
import type { FileStorageParts } from './file-storage-parts';

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
