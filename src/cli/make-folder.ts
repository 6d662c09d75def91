import { mkdir, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileErrorCode, toFileProblem } from '#host/files/file-problem';

/**
 * Makes a folder in one that is there, unless it is there already.
 * @returns what takes it back, if it was made here and holds nothing
 */
export async function makeFolder(
  folder: string,
): Promise<{ readonly takeBack: () => Promise<void> }> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === 'EEXIST') return { takeBack: async () => undefined };
    throw toFileProblem(error, code === 'ENOENT' ? dirname(folder) : folder);
  }
  // One that holds something stays.
  return { takeBack: () => rmdir(folder).catch(() => undefined) };
}
