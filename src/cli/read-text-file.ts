import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decodeText } from '#host/files/decode-text';
import { toFileProblem } from '#host/files/file-problem';

/** The text of a file that a command names. @throws Problem that names it, when it is no UTF-8 text */
export async function readTextFile(file: string): Promise<string> {
  const path = resolve(file);
  try {
    return decodeText(await readFile(path), path);
  } catch (error) {
    throw toFileProblem(error, path);
  }
}
