import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isSafePath } from '#core/publish/places/safe-path';
import { isTemporaryFile } from '../storage/durable-file';

/** The files of a library's folder that belong into a backup. */
export interface LibraryFiles {
  /** Paths below the folder, with slashes. */
  readonly paths: readonly string[];
  /** What can't be backed up, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * Lists everything in a library's folder, a person's own files too, but for what is derived or only
 * of this moment: the search index, locks and half-written files.
 *
 * @param journals whether journals belong to it
 */
export async function listLibraryFiles(folder: string, journals: boolean): Promise<LibraryFiles> {
  const paths: string[] = [];
  const notes: string[] = [];

  async function list(below: string): Promise<void> {
    for (const item of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? item.name : `${below}/${item.name}`;
      if (isPassing(path, journals)) continue;
      if (item.isDirectory()) await list(path);
      else if (!item.isFile()) notes.push(`${path} is no plain file and is not in the backup.`);
      else if (!isSafePath(path)) {
        notes.push(`${path} has a name that not every disk can hold, and is not in the backup.`);
      } else paths.push(path);
    }
  }

  await list('');
  return { paths, notes };
}

function isPassing(path: string, journals: boolean): boolean {
  if (path === 'index' || path.startsWith('library.lock')) return true;
  if (!journals && /^journal-\d+\.log$/.test(path)) return true;
  return isTemporaryFile(path);
}
