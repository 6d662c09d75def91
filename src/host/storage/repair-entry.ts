import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { textOf } from '#core/document/document';
import { fillIn, makeOut, type MadeOut } from '#core/library/made-out';
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
    if (chosen !== null)
      found.push(toRepairable(id, file, await improve(chosen, join(folder, file))));
  }
  for (const { id, ...chosen } of await findLostRecords(table, history))
    found.push(toRepairable(id, entries.name(id, 'entries'), chosen));
  return found;
}

function toRepairable(id: string, file: string, chosen: Chosen): Repairable {
  const { record, isEmpty, isMadeOut } = chosen;
  return { id, file, title: record.title, saved: record.updated, isEmpty, isMadeOut };
}

/** An empty version takes what its broken file still tells. */
async function improve(chosen: Chosen, path: string): Promise<Chosen> {
  if (!chosen.isEmpty) return chosen;
  const found = await readWords(path);
  if (found.title === '' && found.blocks.length === 0) return chosen;
  return { ...chosen, record: fillIn(chosen.record, found), isEmpty: false, isMadeOut: true };
}

async function readWords(path: string): Promise<MadeOut> {
  return makeOut(await readOwnFile(path).then(String, () => ''));
}

/** @throws Problem `not-found` when the file isn't set aside */
export async function tellWords({ folder, table }: RepairParts, file: string): Promise<string> {
  if (![...table.setAside.values()].some((one) => one.file === file)) {
    throw new Problem('not-found', `${file} is no entry that can't be read.`);
  }
  const { title, blocks } = await readWords(join(folder, file));
  return [title, ...blocks.map(textOf)].filter((line) => line !== '').join('\n');
}

/**
 * The record to bring an entry back with; what is left of its file is kept under `set-aside/`.
 * @throws Problem `not-found` when it isn't set aside or has no version that can be read
 */
export async function prepareRepair(parts: RepairParts, id: string): Promise<EntryRecord> {
  const aside = parts.table.setAside.get(id) ?? asLost(parts, id);
  const isDamaged = aside !== null && !(await isNewer(join(parts.folder, aside.file)));
  const version = isDamaged ? await chooseVersion(parts.history, id) : null;
  if (aside === null || version === null) {
    throw new Problem('not-found', `There is no earlier version to bring ${id} back from.`);
  }
  const chosen = await improve(version, join(parts.folder, aside.file));
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
