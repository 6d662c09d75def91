import { realpath } from 'node:fs/promises';
import type { Storage } from '#core/library/storage';
import { toFileProblem } from '../file-problem';
import { AssetFiles } from './asset-files';
import { EntryFiles } from './entry-files';
import { FileStorage } from './file-storage';
import { ImportFiles } from './import-files';
import { Journal } from './journal';
import type { LibraryFile } from './library-file';
import { loadTable } from './load-table';

/** What a library that can only be read has in place of a lock and of checkpoints. */
const NO_LOCK = { release: async () => undefined };
const NO_CHECKPOINTS = {
  request: () => undefined,
  run: async () => undefined,
  stop: async () => undefined,
  failure: () => null,
  hold: <T>(work: () => Promise<T>) => work(),
};

/**
 * Opens a library to be read. Nothing at all is written into its folder: no lock, nothing swept,
 * nothing mended.
 *
 * @param reason why it can only be read, in a sentence for the person
 */
export async function openReadOnly(
  folder: string,
  library: LibraryFile,
  reason: string,
): Promise<Storage> {
  try {
    const root = await realpath(folder);
    const entries = new EntryFiles(root, { sweeps: false });
    const { table, next } = await loadTable(root, entries, { readOnly: true });
    return new FileStorage({
      folder: root,
      readOnly: reason,
      lock: NO_LOCK,
      library,
      table,
      entries,
      assets: new AssetFiles(root),
      imports: new ImportFiles(root),
      journal: new Journal(root, next),
      checkpoints: NO_CHECKPOINTS,
    });
  } catch (error) {
    throw toFileProblem(error, folder);
  }
}
