import { constants, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import { Problem } from '#core/problem';
import { toFileProblem } from './file-problem';

/**
 * Opening a pipe would wait for somebody to write to it; and what was a file when its path was
 * checked may have become a link that leads elsewhere. Windows knows neither flag.
 */
const FLAGS = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

/**
 * Reads a whole file of at most `largest` bytes.
 * @param path its real path, free of links
 * @throws Problem `bad-input` when it is larger, no file or changing, or of the disk
 */
export async function readBoundedFile(path: string, largest: number): Promise<Buffer> {
  try {
    const file = await open(path, FLAGS);
    try {
      const found = await file.stat();
      if (!found.isFile()) throw new Problem('bad-input', `${path} is not a file.`);
      if (found.size > largest) throw tooLarge(path, largest);
      const bytes = await file.readFile();
      if (bytes.byteLength > largest) throw tooLarge(path, largest);
      if (isChanged(found, await file.stat(), bytes.byteLength)) {
        throw new Problem('bad-input', `${path} was changed while it was read. Import it again.`);
      }
      return bytes;
    } finally {
      await file.close();
    }
  } catch (error) {
    throw toFileProblem(error, path);
  }
}

function isChanged(before: Stats, after: Stats, length: number): boolean {
  return after.size !== length || after.mtimeMs !== before.mtimeMs;
}

function tooLarge(path: string, largest: number): Problem {
  const megabytes = Math.floor(largest / 1024 / 1024);
  return new Problem('bad-input', `${path} is larger than ${megabytes} MB.`);
}
