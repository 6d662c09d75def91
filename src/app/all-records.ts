import type { EntryRecord } from '#core/library/record';
import type { Storage } from '#core/library/storage';
import { Problem } from '#core/problem';

/** Records read at the same time: enough to keep the disk busy, few enough for its handles. */
const AT_ONCE = 64;

/**
 * Every record of the library. Whoever proves something about all of them (that nothing private
 * leaves, that nothing is left out) can't go on without one.
 *
 * @throws Problem of the first record that can't be read, or `corrupt` while any is set aside
 */
export async function readAllRecords(storage: Storage): Promise<readonly EntryRecord[]> {
  const [damaged] = storage.setAside();
  if (damaged !== undefined) {
    throw new Problem(
      'corrupt',
      `${damaged.file} can't be read (${damaged.reason}), so Outloud can't vouch for the whole library. Repair or remove that file first.`,
    );
  }
  const ids = storage.rows().map((row) => row.id);
  const records: EntryRecord[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const some = ids.slice(start, start + AT_ONCE);
    records.push(...(await Promise.all(some.map((id) => storage.read(id)))));
  }
  return records;
}
