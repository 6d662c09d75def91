import { realpath } from 'node:fs/promises';
import type { Storage } from '#core/library/storage';
import { Problem } from '#core/problem';
import { toFileProblem } from '../file-problem';
import { AssetFiles } from './asset-files';
import { Checkpoints } from './checkpoints';
import { EntryFiles } from './entry-files';
import { FileStorage } from './file-storage';
import { ImportFiles } from './import-files';
import { Journal } from './journal';
import { LibraryFile } from './library-file';
import { loadTable } from './load-table';
import { holdLock, type Lock, type LockDoor } from './lock';
import { openReadOnly } from './open-read-only';

export interface OpenOptions {
  /** Milliseconds to wait for another program to give the library free. */
  readonly wait: number;
  /** Where other programs of this user may ask this one meanwhile. */
  readonly door?: LockDoor | null;
}

/**
 * Opens the library in a folder. One that a newer Outloud wrote, or whose folder can't be written,
 * can only be read.
 *
 * @throws Problem `not-found` when the folder is no library, `locked` by another program, `corrupt` when `library.json` can't be read, or of the disk. A library that can't be
 *   opened is left as it was.
 */
export async function openFileStorage(
  folder: string,
  { wait, door = null }: OpenOptions,
): Promise<Storage> {
  try {
    // Before anything is written: a folder that is no library, or a newer one, gets no lock.
    await LibraryFile.read(folder);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'newer-version') throw error;
    return openReadOnly(folder, await LibraryFile.readNewer(folder), error.message);
  }
  const root = await realpath(folder);
  let lock: Lock;
  try {
    lock = await holdLock(root, wait, door);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'no-access') throw error;
    const reason = `The library ${root} can only be read: its folder can't be written on this computer, by this user. Copy it to another place, or change the rights of its folder, to write in it.`;
    return openReadOnly(root, await LibraryFile.read(root), reason);
  }
  try {
    const library = await LibraryFile.read(root);
    const entries = new EntryFiles(root);
    const assets = new AssetFiles(root);
    await assets.sweep();
    const imports = new ImportFiles(root);
    await imports.sweep();
    const { table, next, behind } = await loadTable(root, entries);
    const journal = new Journal(root, next);
    const checkpoints = new Checkpoints(root, table, entries, journal, behind);
    return new FileStorage({
      folder: root,
      readOnly: null,
      lock,
      library,
      table,
      entries,
      assets,
      imports,
      journal,
      checkpoints,
    });
  } catch (error) {
    await lock.release();
    throw toFileProblem(error, root);
  }
}
