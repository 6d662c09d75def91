import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UnknownVersion } from '#core/library/migrations';
import { parseRecord } from '#core/library/parse-record';
import type { EntryRecord } from '#core/library/record';
import type { Repairable, SetAside } from '#core/library/storage';
import { Problem } from '#core/problem';
import { parseBoundedJson } from './bounded-json';
import { chooseVersion, type Chosen } from './choose-version';
import type { EntryFiles } from './entry-files';
import type { EntryTable } from './entry-table';
import type { HistoryFiles } from './history-files';
import { keepBroken } from './keep-broken';
import { findLostRecords, isLost } from './lost-records';
import { readOwnFile } from './read-own-file';
import { stampOf, sumOf } from './seen-files';

/** What repairing needs of a library. */
export interface RepairParts {
  readonly folder: string;
  readonly table: EntryTable;
  readonly entries: EntryFiles;
  readonly history: HistoryFiles;
}

/** The entries set aside that have a version, and those of which only versions are left. */
export async function listRepairable({
  folder,
  table,
  entries,
  history,
}: RepairParts): Promise<readonly Repairable[]> {
  const found: Repairable[] = [];
  for (const [id, { file }] of table.setAside) {
    // What a newer Outloud wrote is no damage, and a version is older.
    if (await isNewer(join(folder, file))) continue;
    const chosen = await chooseVersion(history, id);
    if (chosen !== null) found.push(toRepairable(id, file, chosen));
  }
  for (const { id, ...chosen } of await findLostRecords(table, history))
    found.push(toRepairable(id, entries.name(id, 'entries'), chosen));
  return found;
}

function toRepairable(id: string, file: string, { record, isEmpty }: Chosen): Repairable {
  return { id, file, title: record.title, saved: record.updated, isEmpty };
}

/**
 * The record to bring an entry back with; what is left of its file is kept under `set-aside/`.
 * @throws Problem `not-found` when it isn't set aside or has no version that can be read
 */
export async function prepareRepair(parts: RepairParts, id: string): Promise<EntryRecord> {
  const aside = parts.table.setAside.get(id) ?? asLost(parts, id);
  const isDamaged = aside !== null && !(await isNewer(join(parts.folder, aside.file)));
  const chosen = isDamaged ? await chooseVersion(parts.history, id) : null;
  if (aside === null || chosen === null) {
    throw new Problem('not-found', `There is no earlier version to bring ${id} back from.`);
  }
  const stats = await stat(join(parts.folder, aside.file)).catch(() => null);
  const bytes = await keepBroken(parts.folder, aside);
  // From here on the file may be replaced: what it holds is kept.
  if (stats !== null && bytes !== null) {
    parts.entries.seen.set(aside.file, { stamp: stampOf(stats), sum: sumOf(bytes) });
  }
  return { ...chosen.record, revision: chosen.revision + 1 };
}

function asLost({ table, entries }: RepairParts, id: string): SetAside | null {
  if (!isLost(table, id)) return null;
  return { file: entries.name(id, 'entries'), reason: 'it was not known to the library' };
}

/** Whether a newer Outloud wrote the file. */
async function isNewer(path: string): Promise<boolean> {
  try {
    parseRecord(parseBoundedJson((await readOwnFile(path)).toString()));
    return false;
  } catch (error) {
    return error instanceof UnknownVersion && error.newer;
  }
}
