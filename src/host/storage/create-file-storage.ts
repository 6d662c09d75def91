import { rmdir } from 'node:fs/promises';
import { EMPTY_SETTINGS } from '#core/library/settings';
import type { Storage } from '#core/library/storage';
import { toFileProblem } from '../files/file-problem';
import { claimFolder } from './claim-folder';
import { writeIgnoreFile } from './ignore-file';
import { LibraryFile } from './library-file';
import { openFileStorage, type OpenOptions } from './open-file-storage';

/**
 * Makes a library in a folder that is empty or doesn't exist yet, and opens it.
 *
 * @throws Problem `unsafe-place` when the folder holds something, `not-found` when the folder it
 *   would be in doesn't exist, `no-access`, or `disk`. Nothing is left behind then.
 */
export async function createFileStorage(
  folder: string,
  options: Omit<OpenOptions, 'wait'> = {},
): Promise<Storage> {
  const isMade = await claimFolder(folder);
  try {
    await LibraryFile.create(folder, EMPTY_SETTINGS);
    // A library does without it.
    await writeIgnoreFile(folder).catch(() => undefined);
  } catch (error) {
    if (isMade) await rmdir(folder).catch(() => undefined);
    throw toFileProblem(error, folder);
  }
  return openFileStorage(folder, { ...options, wait: 0 });
}
