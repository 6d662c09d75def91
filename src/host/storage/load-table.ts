import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { toCatalogRow } from '#core/library/catalog-row';
import type { OpeningWatch } from '#core/library/opening';
import { Problem } from '#core/problem';
import { RECORD_VERSION } from '#core/library/record';
import { runLimited } from '#core/run-limited';
import { toFileProblem } from '../files/file-problem';
import { stringifyBounded } from './bounded-json';
import type { CatalogFile } from './catalog-file';
import { howToRestore } from './how-to-restore';
import { isTemporaryFile, makeFolderDurably, writeFileDurably } from './durable-file';
import type { EntryFiles, Place } from './entry-files';
import { EntryTable } from './entry-table';
import { journalName } from './journal';
import { keepForMigration } from './keep-other-version';
import { KEPT_JOURNAL } from './kept-journals';
import { readPurged } from './purged-files';
import { readOwnFile } from './read-own-file';
import { isOwnJournal, journalStart, listJournals, parseJournal } from './replay';
import { sumOf } from './seen-files';

/** Record files that are read at the same time. */
const READERS = 16;

/** Records between two reports of how far a lost list is. */
const STEP = 200;

/** A record in a journal that another version wrote. */
const OLDER_WRITE = new RegExp(`\\{"write":\\{"version":(?!${RECORD_VERSION},)(\\d+),`);

const CANCELLED = 'The library was not opened: its opening was cancelled. It is as it was.';

/** A library's entries as they were when it was last open, journals included. */
export interface LoadedTable {
  readonly table: EntryTable;
  /** The number for the next journal file. */
  readonly next: number;
  /** Whether the files are behind what the table knows. */
  readonly behind: boolean;
  /** Whether the list had to be made from the records, for the catalog was lost or damaged. */
  readonly isListAnew: boolean;
}

/** What has to be known to load a table. */
export interface LoadOptions {
  /** When entries in the trash were put there. */
  readonly removed: ReadonlyMap<string, string>;
  readonly machine: number;
  readonly catalog: CatalogFile;
  /** Whether everything in the folder must stay as it is. */
  readonly readOnly: boolean;
  readonly watch: OpeningWatch;
}

/** What journals are taken into. */
interface Replaying {
  readonly table: EntryTable;
  readonly files: EntryFiles;
  /** Gets the revision that the journals have first, by entry. */
  readonly first: Map<string, number>;
  readonly readOnly: boolean;
}

/**
 * Reads the catalog, then what journals still hold, then compares with the files that are there.
 * What the catalog doesn't know, or all where it can't be trusted, is read from the records.
 * @throws Problem `closed` when that is cancelled
 */
export async function loadTable(
  folder: string,
  files: EntryFiles,
  { removed, machine, catalog: file, readOnly, watch }: LoadOptions,
): Promise<LoadedTable> {
  if (!readOnly) await sweep(folder);
  const journals = await listJournals(folder, machine);
  const catalog = await file.read();
  const isOwn = catalog !== null && isOwnJournal(catalog.next, machine);
  // Journals are deleted after the catalog has their changes: a gap means that it is another one.
  // One of another machine is about the same files: where it is wrong, a look at them shows it.
  // Where the end of it is missing, only a journal that is still there can say what it said.
  const isCurrent =
    catalog !== null &&
    (!isOwn || (journals[0] ?? (catalog.isCut ? Infinity : catalog.next)) <= catalog.next);
  if (isCurrent) files.seen = catalog.seen;
  const table = isCurrent ? new EntryTable(catalog.rows, catalog.trash) : new EntryTable();
  table.purged = await readPurged(folder);
  // From here on it is noted what the catalog doesn't know.
  table.takeChanged(files.seen);
  if (!isCurrent || !isOwn) file.forget();
  for (const [id, at] of removed) table.removed.set(id, at);
  const first = new Map<string, number>();
  const strange = new Set<string>();
  for (const number of journals) {
    await replay(folder, number, { table, files, first, readOnly });
    // One of another machine that was brought in: what its changes were made on is not known.
    if (number < journalStart({ machine })) for (const id of first.keys()) strange.add(id);
  }
  await findPredecessors(table, files, first, isCurrent && isOwn);
  for (const id of strange) {
    for (const place of ['entries', 'trash'] as const) files.seen.delete(files.name(id, place));
  }
  const isMended = await compareWithFiles({ folder, table, files }, isOwn, watch);
  const isDated = dateTrash(table);
  return {
    table,
    next: Math.max(
      isOwn ? catalog.next : 0,
      (journals.at(-1) ?? 0) + 1,
      journalStart({ machine }) + 1,
    ),
    behind: !isCurrent || !isOwn || isMended || isDated || journals.length > 0,
    isListAnew: !isCurrent && table.rows.size + table.trash.size > table.pending.size,
  };
}

/**
 * An entry of which nobody knows when it was removed begins its time in the trash now.
 * @returns whether there was one
 */
function dateTrash({ trash, removed }: EntryTable): boolean {
  const now = new Date().toISOString();
  const unknown = [...trash.keys()].filter((id) => !removed.has(id));
  for (const id of unknown) removed.set(id, now);
  for (const id of removed.keys()) if (!trash.has(id)) removed.delete(id);
  return unknown.length > 0;
}

async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    // One that the disk keeps does no harm, and keeps no library shut.
    if (isTemporaryFile(name)) await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

/** Takes in what a journal holds. */
async function replay(
  folder: string,
  number: number,
  { table, files, first, readOnly }: Replaying,
): Promise<void> {
  const name = journalName(number);
  const bytes = await readOwnFile(join(folder, name)).catch((error: unknown) => {
    throw toFileProblem(error, join(folder, name));
  });
  const { changes, damage } = parseJournal(bytes);
  for (const change of changes) {
    table.apply(change);
    if (!('write' in change)) continue;
    const { id, revision } = change.write;
    if (!first.has(id)) first.set(id, revision);
    const sums = files.own.get(id) ?? new Set();
    // A file is written from the record alone, so its bytes are known.
    files.own.set(id, sums.add(sumOf(Buffer.from(stringifyBounded(change.write)))));
  }
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
  table.putAside(name, { file: copy, reason: `${reason}; ${KEPT_JOURNAL}` });
}

/**
 * What a journal began with is older than its first record. Where nothing else is known of a file,
 * that makes it known, so that it may be replaced.
 */
async function findPredecessors(
  table: EntryTable,
  files: EntryFiles,
  first: ReadonlyMap<string, number>,
  isKnown: boolean,
): Promise<void> {
  for (const id of table.pending.keys()) {
    for (const place of ['entries', 'trash'] as const) {
      if (!isKnown) files.seen.delete(files.name(id, place));
      if (files.seen.has(files.name(id, place))) continue;
      const found = await files.readSeen(id, place).catch(() => null);
      const isOlder = found !== null && found.record.revision < (first.get(id) ?? Infinity);
      if (isOlder) files.seen.set(files.name(id, place), found.seen);
    }
  }
}

/**
 * @param isOwn whether the catalog is this machine's; another's may know files that are still on
 *   their way
 * @returns whether the table had to be mended
 */
async function compareWithFiles(
  { folder, table, files }: { folder: string; table: EntryTable; files: EntryFiles },
  isOwn: boolean,
  watch: OpeningWatch,
): Promise<boolean> {
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
      if (!isOwn || entries.has(row.id) || trash.has(row.id)) continue;
      // It was deleted for ever on another machine.
      if (table.purged.has(row.id)) continue;
      table.setAside.set(row.id, {
        file: files.name(row.id, place),
        reason: `the file is gone; its title was “${row.title}”: ${howToRestore(folder, row.id)}`,
      });
    }
  }
  const unknown = [
    ...[...entries].map((id) => [id, 'entries'] as const),
    ...[...trash].filter((id) => !entries.has(id)).map((id) => [id, 'trash'] as const),
  ].filter(([id]) => !table.rows.has(id) && !table.trash.has(id) && !table.gone.has(id));
  let done = 0;
  await runLimited(unknown, READERS, async ([id, place]) => {
    if (watch.isCancelled()) throw new Problem('closed', CANCELLED);
    await readRow(table, files, id, place);
    done += 1;
    if (unknown.length > STEP && (done % STEP === 0 || done === unknown.length))
      watch.told(done, unknown.length);
  });
  return isMended || unknown.length > 0;
}

async function readRow(
  table: EntryTable,
  files: EntryFiles,
  id: string,
  place: Place,
): Promise<void> {
  try {
    const { record, seen } = await files.readSeen(id, place);
    files.seen.set(files.name(id, place), seen);
    table.put(toCatalogRow(record), table.pending.get(id)?.place ?? place);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    table.putAside(id, files.aside(id, place, error));
  }
}
