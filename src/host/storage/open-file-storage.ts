import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpeningWatch } from '#core/library/opening';
import { historyLimit } from '#core/library/settings';
import type { LockChoice, Storage } from '#core/library/storage';
import { Problem } from '#core/problem';
import { toFileProblem } from '../files/file-problem';
import { AssetFiles } from './asset-files';
import { CatalogFile } from './catalog-file';
import { Checkpoints } from './checkpoints';
import { ConflictCopies } from './conflict-copies';
import { EntryFiles } from './entry-files';
import { FileStorage } from './file-storage';
import { HistoryFiles } from './history-files';
import { ImportFiles } from './import-files';
import { Journal } from './journal';
import { LibraryFile } from './library-file';
import { loadTable } from './load-table';
import { holdLock, LOCK_FILE, type Lock } from './lock';
import { describeElsewhere, isHere, readOwner, type LockDoor } from './lock-owner';
import { openReadOnly } from './open-read-only';
import { RemovedFile } from './removed-file';
import { Turns } from './turns';

export interface OpenOptions {
  /** Milliseconds to wait for another program to give the library free. */
  readonly wait: number;
  /** Milliseconds that a record which can't be read may be on its way, being synced. */
  readonly patience?: number;
  /** Milliseconds after the opening until what can wait is begun, so that it holds up nothing. */
  readonly calm?: number;
  /** Tells this machine from others that sync the library, see `thisMachine`. */
  readonly machine?: number;
  /** Where other programs of this user may ask this one meanwhile. */
  readonly door?: LockDoor | null;
  /** Whether a thread of this process died that may have left its lock. */
  readonly follows?: boolean;
  /** What to do about the lock of another machine; left out, it is respected. */
  readonly lock?: LockChoice;
  readonly watch?: OpeningWatch;
}

const UNWATCHED: OpeningWatch = { told: () => undefined, isCancelled: () => false };

/**
 * Opens the library in a folder. One that a newer Outloud wrote, or whose folder can't be written,
 * can only be read.
 *
 * @throws Problem `not-found` when the folder is no library, `locked` by another program,
 *   `held-elsewhere` by another machine, `closed` when it is cancelled, `corrupt` when
 *   `library.json` can't be read, or of the disk. A library that can't be opened is left as it was.
 */
export async function openFileStorage(folder: string, options: OpenOptions): Promise<Storage> {
  const { wait, patience = 0, calm = 0, machine = 0, door = null, follows = false } = options;
  const { watch = UNWATCHED, lock: choice } = options;
  try {
    // Before anything is written: a folder that is no library, or a newer one, gets no lock.
    await LibraryFile.read(folder);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'newer-version') throw error;
    return openReadOnly(folder, await LibraryFile.readNewer(folder), error.message, {
      machine,
      watch,
    });
  }
  const root = await realpath(folder);
  if (choice === 'read') {
    const reason = await whyRead(root, machine);
    return openReadOnly(root, await LibraryFile.read(root), reason, { machine, watch });
  }
  let lock: Lock;
  try {
    lock = await holdLock(root, wait, { door, machine, takes: choice === 'take', follows });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'no-access') throw error;
    const reason = `The library ${root} can only be read: its folder can't be written on this computer, by this user. Copy it to another place, or change the rights of its folder, to write in it.`;
    return openReadOnly(root, await LibraryFile.read(root), reason, { machine, watch });
  }
  try {
    const library = await LibraryFile.read(root);
    const entries = new EntryFiles(root);
    const assets = new AssetFiles(root);
    await assets.sweep();
    const imports = new ImportFiles(root);
    await imports.sweep();
    const history = new HistoryFiles(root, () => historyLimit(library.settings), {
      thins: true,
      snapshots: () => library.settings.snapshots ?? [],
    });
    await history.sweep();
    const removed = await RemovedFile.open(root);
    const catalog = new CatalogFile(root, entries);
    const { table, next, behind, isListAnew } = await loadTable(root, entries, {
      removed: removed.dates,
      machine,
      catalog,
      readOnly: false,
      watch,
    });
    const journal = new Journal(root, next);
    const turns = new Turns();
    const checkpoints = new Checkpoints(
      { folder: root, table, entries, history, removed, journal },
      behind,
      turns,
      machine,
      catalog,
    );
    journal.whenLost(() => void checkpoints.run());
    const copies = new ConflictCopies(root);
    return new FileStorage({
      folder: root,
      readOnly: null,
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
      isListAnew,
      turns,
      patience,
      calm,
      machine,
    });
  } catch (error) {
    // What came first is what has to be told.
    await lock.release().catch(() => undefined);
    throw toFileProblem(error, root);
  }
}

async function whyRead(folder: string, machine: number): Promise<string> {
  const owner = await readOwner(join(folder, LOCK_FILE));
  const isElsewhere = owner !== null && !isHere(owner, machine);
  const why = isElsewhere ? describeElsewhere(owner) : 'open to be read only, as you asked';
  return `The library ${folder} is ${why}. ${isElsewhere ? 'Close it there, then o' : 'O'}pen it again here to write in it.`;
}
