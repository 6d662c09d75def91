import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { unlessMissing } from '../files/file-problem';
import { describeProblem } from '#core/problem';
import { parseBoundedJson } from './bounded-json';
import { keepBroken } from './keep-broken';
import { makeFolderDurably, writeFileDurably } from './durable-file';
import { readOwnFile } from './read-own-file';

/** What was written by another version of Outloud, as it was before this one replaced it. */
const KEPT_FOLDER = 'before-migration';

/** Every version wrote its number first. */
const VERSION = /^\{"version":(\d+)[,}]/;
const HEAD = 32;

/**
 * Keeps a file that another version wrote, byte for byte, before it is replaced by one of this
 * version; one that tells no version is broken, and is kept as that. What was kept before is never
 * replaced.
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
  const found = (await peekVersion(path)) ?? version;
  if (found === version) return;
  const bytes = await readOwnFile(path);
  const told = found === 'unknown' ? readVersion(bytes) : found;
  if (told === version) return;
  if (typeof told === 'number') await keepForMigration(folder, name, told, bytes);
  else await keepBroken(folder, { file: name, reason: `${name}: it can't be read: ${told.why}` });
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
  const kept = await readOwnFile(path).catch(() => null);
  if (kept?.equals(bytes) === true) return;
  const sum = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  // Unfinished ones lie in the library's own folder, where an opening looks for them.
  const unfinished = join(folder, basename(name));
  await writeFileDurably(kept === null ? path : `${path}.${sum}`, [bytes], { unfinished });
}

/** The version that a whole file tells, such as one that somebody has edited, or why it tells none. */
function readVersion(bytes: Buffer): number | { readonly why: string } {
  try {
    const { version } = z
      .looseObject({ version: z.int().positive() })
      .parse(parseBoundedJson(bytes.toString('utf8')));
    return version;
  } catch (error) {
    return { why: error instanceof z.ZodError ? 'it tells no version' : describeProblem(error) };
  }
}

/** The version that a file begins with; null when there is no file. */
async function peekVersion(path: string): Promise<number | 'unknown' | null> {
  const file = await unlessMissing(path, open(path, 'r'), null);
  if (file === null) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const version = VERSION.exec(buffer.toString('latin1', 0, bytesRead))?.[1];
    return version === undefined ? 'unknown' : Number(version);
  } finally {
    await file.close();
  }
}
