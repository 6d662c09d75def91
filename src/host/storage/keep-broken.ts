import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { unlessMissing } from '../files/file-problem';
import { makeFolderDurably, writeFileDurably } from './durable-file';
import { readOwnFile } from './read-own-file';

/**
 * Keeps a file that can't be read under `set-aside/`, with the reason beside it, before another
 * takes its place.
 *
 * @param broken.file its path below the library's folder
 * @returns what it holds, or null when it is gone
 */
export async function keepBroken(
  folder: string,
  { file, reason }: { readonly file: string; readonly reason: string },
): Promise<Buffer | null> {
  const path = join(folder, file);
  const bytes = await unlessMissing(path, readOwnFile(path), null);
  if (bytes === null) return null;
  const sum = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const copy = join(folder, 'set-aside', `${basename(file)}.${sum}`);
  await makeFolderDurably(join(folder, 'set-aside'));
  await writeFileDurably(copy, [bytes]);
  await writeFileDurably(`${copy}.reason.txt`, [Buffer.from(`${reason}\n`)]);
  return bytes;
}
