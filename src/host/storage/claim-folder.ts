import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem } from '#core/problem';
import { fileErrorCode, isMissing, toFileProblem } from '../files/file-problem';
import { isTemporaryFile, syncFolder } from './durable-file';
import { LIBRARY_FILE } from './library-file';

/** Files that desktops put into folders by themselves. */
const DESKTOP_FILES = new Set(['.DS_Store', '.localized', 'Thumbs.db', 'desktop.ini']);

/**
 * Makes the folder for a library, or takes one that is empty.
 *
 * @returns whether it was made
 * @throws Problem `unsafe-place` when the folder holds something, `not-found` when the folder it
 *   would be in doesn't exist, `no-access`, or `disk`
 */
export async function claimFolder(folder: string): Promise<boolean> {
  const isMade = await makeFolder(folder);
  try {
    if (!isMade) await refuseUsedFolder(folder);
  } catch (error) {
    throw toFileProblem(error, folder);
  }
  return isMade;
}

async function makeFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    await syncFolder(dirname(folder));
    return true;
  } catch (error) {
    if (fileErrorCode(error) === 'EEXIST') return false;
    if (isMissing(error)) {
      throw new Problem(
        'not-found',
        `${dirname(folder)} does not exist. Make that folder first, or choose another one.`,
      );
    }
    throw toFileProblem(error, folder);
  }
}

async function refuseUsedFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (fileErrorCode(error) !== 'ENOTDIR') throw error;
    throw new Problem('unsafe-place', `${folder} is a file. Choose an empty or new folder.`);
  });
  if (names.includes(LIBRARY_FILE)) {
    throw new Problem('unsafe-place', `${join(folder)} holds a library already. Open it instead.`);
  }
  if (names.some((name) => !DESKTOP_FILES.has(name) && !isTemporaryFile(name))) {
    throw new Problem(
      'unsafe-place',
      `${folder} holds other files. Choose an empty or new folder for a library; to bring Markdown files in, import them afterwards.`,
    );
  }
}
