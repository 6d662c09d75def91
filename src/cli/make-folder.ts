import { mkdir, rmdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Problem } from '#core/problem';
import { fileErrorCode, toFileProblem } from '#host/files/file-problem';

/**
 * Makes a folder in one that is there, unless it is there already.
 * @returns what takes it back, if it was made here and holds nothing
 * @throws Problem that says what to do
 */
export async function makeFolder(
  folder: string,
): Promise<{ readonly takeBack: () => Promise<void> }> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === 'EEXIST') {
      if ((await stat(folder)).isDirectory()) return { takeBack: async () => undefined };
      throw new Problem('bad-input', `${folder} is a file. Name a folder, new or there already.`);
    }
    if (code !== 'ENOENT') throw toFileProblem(error, folder);
    throw new Problem(
      'not-found',
      `${dirname(folder)} does not exist. Make it first, or choose a folder in one that is there.`,
    );
  }
  // One that holds something stays.
  return { takeBack: () => rmdir(folder).catch(() => undefined) };
}
