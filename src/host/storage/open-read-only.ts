import { realpath } from 'node:fs/promises';
import type { OpeningWatch } from '#core/library/opening';
import type { Storage } from '#core/library/storage';
import { toFileProblem } from '../files/file-problem';
import { historyLimit } from '#core/library/settings';
import { AssetFiles } from './asset-files';
import { CatalogFile } from './catalog-file';
import { ConflictCopies } from './conflict-copies';
import { EntryFiles } from './entry-files';
import { FileStorage } from './file-storage';
import { HistoryFiles } from './history-files';
import { ImportFiles } from './import-files';
import { Journal } from './journal';
import type { LibraryFile } from './library-file';
import { loadTable } from './load-table';
import { RemovedFile } from './removed-file';
import { Turns } from './turns';

/** What a library that can only be read has in place of a lock and of checkpoints. */
const NO_LOCK = { release: async () => undefined };
const NO_CHECKPOINTS = {
  request: () => undefined,
  run: async () => undefined,
  catchUp: async () => undefined,
  rebuild: async () => undefined,
  agrees: async () => true,
  stop: async () => undefined,
  failure: () => null,
  whenUnseen: () => undefined,
  hold: <T>(work: () => Promise<T>) => work(),
  pauseFor: <T>(work: () => Promise<T>) => work(),
};

/**
 * Opens a library to be read. Nothing at all is written into its folder: no lock, nothing swept,
 * nothing mended.
 *
 * @param reason why it can only be read, in a sentence for the person
 * @param options.machine tells this machine from others, see `thisMachine`
 */
export async function openReadOnly(
  folder: string,
  library: LibraryFile,
  reason: string,
  { machine, watch }: { readonly machine: number; readonly watch: OpeningWatch },
): Promise<Storage> {
  try {
    const root = await realpath(folder);
    const entries = new EntryFiles(root, { sweeps: false });
    const removed = await RemovedFile.open(root);
    const { table, next } = await loadTable(root, entries, {
      removed: removed.dates,
      machine,
      catalog: new CatalogFile(root, entries),
      readOnly: true,
      watch,
    });
    return new FileStorage({
      folder: root,
      readOnly: reason,
      lock: NO_LOCK,
      library,
      table,
      entries,
      assets: new AssetFiles(root),
      imports: new ImportFiles(root),
      history: new HistoryFiles(root, () => historyLimit(library.settings), { thins: false }),
      removed,
      copies: new ConflictCopies(root),
      isListAnew: false,
      turns: new Turns(),
      patience: 0,
      calm: 0,
      machine,
      journal: new Journal(root, next),
      checkpoints: NO_CHECKPOINTS,
    });
  } catch (error) {
    throw toFileProblem(error, folder);
  }
}
