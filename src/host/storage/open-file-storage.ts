import { realpath } from 'node:fs/promises';
import { historyLimit } from '#core/library/settings';
import type { Storage } from '#core/library/storage';
import { toFileProblem } from '../file-problem';
import { AssetFiles } from './asset-files';
import { Checkpoints } from './checkpoints';
import { ConflictCopies } from './conflict-copies';
import { EntryFiles } from './entry-files';
import { FileStorage } from './file-storage';
import { HistoryFiles } from './history-files';
import { ImportFiles } from './import-files';
import { Journal } from './journal';
import { LibraryFile } from './library-file';
import { loadTable } from './load-table';
import { holdLock } from './lock';
import { RemovedFile } from './removed-file';
import { Turns } from './turns';

export interface OpenOptions {
  /** Milliseconds to wait for another program to give the library free. */
  readonly wait: number;
  /** Milliseconds that a record which can't be read may be on its way, being synced. */
  readonly patience?: number;
  /** Tells this machine from others that sync the library, see `thisMachine`. */
  readonly machine?: number;
}

/**
 * Opens the library in a folder.
 *
 * @throws Problem `not-found` when the folder is no library, `newer-version`, `locked` by another
 *   program, `corrupt` when `library.json` can't be read, or of the disk. A library that can't be
 *   opened is left as it was.
 */
export async function openFileStorage(
  folder: string,
  { wait, patience = 0, machine = 0 }: OpenOptions,
): Promise<Storage> {
  // Before anything is written: a folder that is no library, or a newer one, gets no lock.
  await LibraryFile.read(folder);
  const root = await realpath(folder);
  const lock = await holdLock(root, wait);
  try {
    const library = await LibraryFile.read(root);
    const entries = new EntryFiles(root);
    const assets = new AssetFiles(root);
    await assets.sweep();
    const imports = new ImportFiles(root);
    await imports.sweep();
    const history = new HistoryFiles(root, () => historyLimit(library.settings));
    await history.sweep();
    const removed = await RemovedFile.open(root);
    const { table, next, behind } = await loadTable(root, entries, removed.dates, machine);
    const journal = new Journal(root, next);
    const turns = new Turns();
    const checkpoints = new Checkpoints(
      { folder: root, table, entries, history, removed, journal },
      behind,
      turns,
      machine,
    );
    const copies = new ConflictCopies(root);
    return new FileStorage({
      folder: root,
      lock,
      library,
      table,
      entries,
      assets,
      imports,
      history,
      removed,
      journal,
      checkpoints,
      copies,
      turns,
      patience,
      machine,
    });
  } catch (error) {
    // What came first is what has to be told.
    await lock.release().catch(() => undefined);
    throw toFileProblem(error, root);
  }
}
