import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { toCatalogRow } from '#core/library/catalog-row';
import { describeProblem, Problem } from '#core/problem';
import { RECORD_VERSION } from '#core/library/record';
import { readCatalog } from './catalog-file';
import { isTemporaryFile, makeFolderDurably, writeFileDurably } from './durable-file';
import type { EntryFiles, Place } from './entry-files';
import { EntryTable } from './entry-table';
import { journalName } from './journal';
import { listJournals, parseJournal } from './replay';
import { keepForMigration } from './keep-other-version';
import { runLimited } from './run-limited';

/** Record files that are read at the same time. */
const READERS = 16;

/** A record in a journal that another version wrote. */
const OLDER_WRITE = new RegExp(`\\{"write":\\{"version":(?!${RECORD_VERSION},)(\\d+),`);

/** A library's entries as they were when it was last open, journals included. */
export interface LoadedTable {
  readonly table: EntryTable;
  /** The number for the next journal file. */
  readonly next: number;
  /** Whether the files are behind what the table knows. */
  readonly behind: boolean;
}

/**
 * Reads the catalog, then what journals still hold, then compares with the files that are there.
 * What the catalog doesn't know, or all where it can't be trusted, is read from the records.
 * @param options.readOnly whether everything in the folder must stay as it is
 */
export async function loadTable(
  folder: string,
  files: EntryFiles,
  { readOnly } = { readOnly: false },
): Promise<LoadedTable> {
  if (!readOnly) await sweep(folder);
  const journals = await listJournals(folder);
  const catalog = await readCatalog(folder);
  const table = new EntryTable();
  // Journals are deleted after the catalog has their changes: a gap means that it is another one.
  const isCurrent = catalog !== null && (journals[0] ?? catalog.next) <= catalog.next;
  if (isCurrent) {
    for (const row of catalog.rows) table.rows.set(row.id, row);
    for (const row of catalog.trash) table.trash.set(row.id, row);
  }
  for (const number of journals) await replay(folder, number, table, readOnly);
  const isMended = await compareWithFiles(table, files);
  return {
    table,
    next: Math.max(catalog?.next ?? 1, (journals.at(-1) ?? 0) + 1),
    behind: !isCurrent || isMended || journals.length > 0,
  };
}

async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (isTemporaryFile(name)) await rm(join(folder, name), { force: true });
  }
}

async function replay(
  folder: string,
  number: number,
  table: EntryTable,
  readOnly: boolean,
): Promise<void> {
  const name = journalName(number);
  const bytes = await readFile(join(folder, name));
  const { changes, damage } = parseJournal(bytes);
  for (const change of changes) table.apply(change);
  const older = OLDER_WRITE.exec(bytes.toString('latin1'))?.[1];
  if (older !== undefined && !readOnly) await keepForMigration(folder, name, Number(older), bytes);
  if (damage.length === 0) return;
  // The journal is deleted once its readable part is in the files, so the rest needs a place.
  const copy = `set-aside/${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`;
  const reason = `a part of the journal can't be read: ${damage.join('; ')}`;
  if (readOnly) {
    table.putAside(name, { file: name, reason });
    return;
  }
  await makeFolderDurably(join(folder, 'set-aside'));
  await writeFileDurably(join(folder, copy), [bytes]);
  await writeFileDurably(join(folder, `${copy}.reason.txt`), [Buffer.from(`${reason}\n`)]);
  table.putAside(name, { file: copy, reason });
}

/** @returns whether the table had to be mended */
async function compareWithFiles(table: EntryTable, files: EntryFiles): Promise<boolean> {
  const entries = await files.list('entries');
  const trash = await files.list('trash');
  let isMended = false;
  for (const [rows, place] of [
    [table.rows, 'entries'],
    [table.trash, 'trash'],
  ] as const) {
    for (const row of rows.values()) {
      if (table.pending.has(row.id) || (place === 'entries' ? entries : trash).has(row.id))
        continue;
      rows.delete(row.id);
      isMended = true;
      if (entries.has(row.id) || trash.has(row.id)) continue;
      table.setAside.set(row.id, {
        file: files.name(row.id, place),
        reason: `the file is gone; its title was “${row.title}”`,
      });
    }
  }
  const unknown = [
    ...[...entries].map((id) => [id, 'entries'] as const),
    ...[...trash].filter((id) => !entries.has(id)).map((id) => [id, 'trash'] as const),
  ].filter(([id]) => !table.rows.has(id) && !table.trash.has(id));
  await runLimited(unknown, READERS, async ([id, place]) => readRow(table, files, id, place));
  return isMended || unknown.length > 0;
}

async function readRow(
  table: EntryTable,
  files: EntryFiles,
  id: string,
  place: Place,
): Promise<void> {
  try {
    const record = await files.read(id, place);
    table.put(toCatalogRow(record), table.pending.get(id)?.place ?? place);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    table.putAside(id, { file: files.name(id, place), reason: describeProblem(error) });
  }
}
