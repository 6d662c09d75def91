import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileErrorCode } from '../file-problem';
import { makeFolderDurably, writeFileDurably } from './durable-file';

/** What was written by another version of Outloud, as it was before this one replaced it. */
const KEPT_FOLDER = 'before-migration';

/** Every version wrote its number first. */
const VERSION = /^\{"version":(\d+)[,}]/;
const HEAD = 32;

/**
 * Keeps a file that another version wrote, byte for byte, before it is replaced by one of this
 * version. What was kept before is never replaced.
 *
 * @param folder the library's
 * @param name the file's path in it, with slashes
 * @param version the one that is about to be written
 */
export async function keepOtherVersion(
  folder: string,
  name: string,
  version: number,
): Promise<void> {
  const path = join(folder, name);
  const found = await readVersion(path);
  if (found === null || found === version) return;
  await keepForMigration(folder, name, found, await readFile(path));
}

/** Keeps bytes under `before-migration/<version>/<name>`. */
export async function keepForMigration(
  folder: string,
  name: string,
  version: number,
  bytes: Buffer,
): Promise<void> {
  const parts = [KEPT_FOLDER, `version-${version}`, ...name.split('/')];
  for (let end = 1; end < parts.length; end += 1) {
    await makeFolderDurably(join(folder, ...parts.slice(0, end)));
  }
  const path = join(folder, ...parts);
  const kept = await readFile(path).catch(() => null);
  if (kept?.equals(bytes) === true) return;
  const sum = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  // Unfinished ones lie in the library's own folder, where an opening looks for them.
  const unfinished = join(folder, parts.at(-1) ?? '');
  await writeFileDurably(kept === null ? path : `${path}.${sum}`, [bytes], { unfinished });
}

/** The version that a file begins with; null when there is no file, 0 when it tells none. */
async function readVersion(path: string): Promise<number | null> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      return Number(VERSION.exec(buffer.toString('latin1', 0, bytesRead))?.[1] ?? 0);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (fileErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
