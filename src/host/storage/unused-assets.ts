import { runLimited } from '#core/run-limited';
import type { AssetFiles } from './asset-files';
import type { EntryFiles, Place } from './entry-files';
import type { EntryTable } from './entry-table';
import type { HistoryFiles } from './history-files';
import type { ImportFiles } from './import-files';
import type { EntryRecord } from '#core/library/record';
import { Problem } from '#core/problem';

const READERS = 16;

/** What is looked through for assets in use. */
export interface AssetUsers {
  readonly table: EntryTable;
  readonly entries: EntryFiles;
  readonly assets: AssetFiles;
  readonly imports: ImportFiles;
  readonly history: HistoryFiles;
}

/**
 * Removes those of the assets that no entry and no version shows, in the trash neither, and that no
 * import would bring back. While a record can't be read nothing is removed: it may be the one that shows them.
 * @returns the names of those removed
 */
export async function dropUnusedAssets(
  parts: AssetUsers,
  names: readonly string[],
): Promise<readonly string[]> {
  const unused = [...(await findUnusedAssets(parts, names))];
  await parts.assets.remove(unused);
  return unused;
}

/** Those of the assets that nothing shows; none while something can't be read. */
export async function findUnusedAssets(
  parts: AssetUsers,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  if (names.length === 0 || parts.table.setAside.size > 0) return new Set();
  const unused = new Set(names);
  try {
    await eachAttachments(parts, (name) => void unused.delete(name));
    if (unused.size > 0) {
      for (const name of await parts.history.assetsShown(unused)) unused.delete(name);
    }
  } catch (error) {
    if (error instanceof Problem) return new Set();
    throw error;
  }
  return unused;
}

/** The assets that entries in the trash and their versions show; of those that can be read. */
export async function assetsOf(
  { table, entries, history }: AssetUsers,
  ids: readonly string[],
): Promise<readonly string[]> {
  const names = new Set<string>();
  const addAll = ({ attachments }: Pick<EntryRecord, 'attachments'>) => {
    for (const name of Object.values(attachments)) names.add(name);
  };
  for (const id of ids) {
    const record = table.pending.get(id)?.record ?? (await readTrashed(entries, id));
    if (record !== null) addAll(record);
    for (const { name } of await history.list(id)) {
      await history.read(id, name).then(addAll, () => undefined);
    }
  }
  return [...names];
}

/** Just removed, its file may still be among the entries. */
async function readTrashed(entries: EntryFiles, id: string): Promise<EntryRecord | null> {
  return entries
    .read(id, 'trash')
    .catch(() => entries.read(id, 'entries'))
    .catch(() => null);
}

async function eachAttachments(
  { table, entries, imports }: AssetUsers,
  found: (name: string) => void,
): Promise<void> {
  const addAll = (attachments: Readonly<Record<string, string>>) => {
    for (const name of Object.values(attachments)) found(name);
  };
  const readAll = (ids: Iterable<string>, place: Place) =>
    runLimited(ids, READERS, async (id) => {
      const pending = table.pending.get(id);
      const record = pending?.record ?? (await entries.read(id, place).catch(() => null));
      // An entry that moves to the trash or back just now is found in the other place.
      const other = place === 'entries' ? 'trash' : 'entries';
      addAll((record ?? (await entries.read(id, other))).attachments);
    });
  await readAll(table.rows.keys(), 'entries');
  await readAll(table.trash.keys(), 'trash');
  for (const log of await imports.list()) {
    if (log.changed.length === 0) continue;
    for await (const record of imports.readBefore(log.id)) addAll(record.attachments);
  }
}
