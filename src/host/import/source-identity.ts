import { stat } from 'node:fs/promises';
import { Problem } from '#core/problem';
import { toFileProblem } from '../files/file-problem';

/**
 * Remembers which folder or file lies at a path.
 * @returns what throws a Problem when it is no longer there, such as on a disk that was taken away
 */
export async function rememberPlace(path: string): Promise<() => Promise<void>> {
  const before = await identify(path);
  return async () => {
    if ((await identify(path)) !== before) {
      throw new Problem(
        'not-found',
        `${path} is no longer what it was when the import began: it was replaced, or its disk was taken away. Nothing was imported.`,
      );
    }
  };
}

/** A folder's content may change; an archive is written once. */
async function identify(path: string): Promise<string> {
  try {
    const found = await stat(path);
    const { dev, ino, size, mtimeMs } = found;
    return JSON.stringify([dev, ino, ...(found.isDirectory() ? [] : [size, mtimeMs])]);
  } catch (error) {
    throw toFileProblem(error, path);
  }
}
