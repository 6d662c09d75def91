import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { Problem } from '#core/problem';
import { toFileProblem } from './file-problem';

/** Opening a pipe would wait for somebody to write to it. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a whole file of at most `largest` bytes.
 * @throws Problem `bad-input` when it is larger or no file, or of the disk
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
      return bytes;
    } finally {
      await file.close();
    }
  } catch (error) {
    throw toFileProblem(error, path);
  }
}

function tooLarge(path: string, largest: number): Problem {
  const megabytes = Math.floor(largest / 1024 / 1024);
  return new Problem('bad-input', `${path} is larger than ${megabytes} MB.`);
}
