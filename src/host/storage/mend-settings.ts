import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { EMPTY_SETTINGS } from '#core/library/settings';
import type { Problem } from '#core/problem';
import { toFileProblem } from '../files/file-problem';
import { isLibraryFolder, LIBRARY_FILE, LibraryFile } from './library-file';
import { holdLock } from './lock';
import { moveAside } from './move-aside';

/**
 * Puts the default settings in place of a `library.json` that is gone or can't be read. A broken
 * one is kept in `set-aside/`. One that can be read stays, and so does one of a newer Outloud.
 *
 * @param machine tells this machine from others, see `thisMachine`
 * @returns what was done in a sentence, or null when nothing was to be done
 * @throws Problem `not-found` when the folder holds no entries, `locked`, or of the disk
 */
export async function mendSettings(
  folder: string,
  wait: number,
  machine = 0,
): Promise<string | null> {
  const broken = await findBroken(folder);
  if (broken === null || broken.code === 'newer-version') return null;
  const names = await readdir(folder).catch((): string[] => []);
  const isGone = !names.includes(LIBRARY_FILE);
  if (broken.code !== 'broken-settings') throw broken;
  // A folder of something else becomes no library by this.
  if (!isLibraryFolder([...names, LIBRARY_FILE])) throw broken;
  const root = await realpath(folder);
  const lock = await holdLock(root, wait, { machine });
  try {
    const kept = isGone ? null : await moveAside(root, LIBRARY_FILE, broken.message);
    await LibraryFile.create(root, EMPTY_SETTINGS);
    return kept === null
      ? 'library.json was gone: a new one with the default settings is there now. Add your blogs again.'
      : `library.json could not be read: a new one with the default settings is there now. Add your blogs again; the old file is kept as ${join(root, kept)}.`;
  } finally {
    await lock.release();
  }
}

async function findBroken(folder: string): Promise<Problem | null> {
  try {
    await LibraryFile.read(folder);
    return null;
  } catch (error) {
    return toFileProblem(error, folder);
  }
}
