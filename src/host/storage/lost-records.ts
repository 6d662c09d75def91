import { shownTitle } from '#core/shown-title';
import type { EntryTable } from './entry-table';
import type { HistoryFiles } from './history-files';
import { chooseVersion, type Chosen } from './choose-version';

/** An entry of which only versions are left. */
interface LostRecord extends Chosen {
  readonly id: string;
}

/**
 * The entries that have a version that can be read, but no record: not among the entries, not in
 * the trash, not set aside. What was deleted for ever, here or on another machine, is not lost.
 */
export async function findLostRecords(
  table: EntryTable,
  history: HistoryFiles,
): Promise<readonly LostRecord[]> {
  const lost: LostRecord[] = [];
  for (const id of await history.ids()) {
    if (!isLost(table, id)) continue;
    const chosen = await chooseVersion(history, id);
    if (chosen !== null) lost.push({ id, ...chosen });
  }
  return lost;
}

/** Whether nothing but versions of it can be left. */
export function isLost(table: EntryTable, id: string): boolean {
  const { rows, trash, setAside, pending, gone, purged } = table;
  return ![rows, trash, setAside, pending, gone, purged].some((known) => known.has(id));
}

/** What a check says of one. */
export function tellLostRecord({ id, record }: LostRecord): string {
  const title = shownTitle(record.title);
  return `versions of “${title}” are there, but its record is gone. “outloud doctor --repair”, or Settings, brings back the newest version; if it is to stay gone, delete history/${id}`;
}
