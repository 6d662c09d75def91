import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileErrorCode } from '../files/file-problem';

/** The ends of the names of files that a crash may leave behind half-written. */
const TEMPORARY = /\.[0-9a-f]{12}\.tmp$/;

/** Whether a file is one that `writeFileDurably` began and never finished. */
export function isTemporaryFile(name: string): boolean {
  return TEMPORARY.test(name);
}

/**
 * Replaces a file so that afterwards, even after a power cut, it holds either all of the new bytes
 * or the old ones; when the promise resolves, the new ones.
 *
 * @param unfinished what the file is called while it is being written, before the ending
 * @param beforeReplacing the last word on whether the file may be replaced; it throws when not
 * @returns what the system says of the new file
 */
export async function writeFileDurably(
  path: string,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  {
    unfinished = path,
    beforeReplacing = async () => undefined,
  }: { unfinished?: string; beforeReplacing?: () => Promise<void> } = {},
): Promise<Stats> {
  const temporary = `${unfinished}.${randomBytes(6).toString('hex')}.tmp`;
  const file = await open(temporary, 'wx');
  let stats: Stats;
  try {
    try {
      for await (const chunk of chunks) await writeFully(file, chunk);
      await file.sync();
      stats = await file.stat();
    } finally {
      await file.close();
    }
    await beforeReplacing();
    await renameOver(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
  return stats;
}

/** Milliseconds to wait for a virus scanner or a search service to let go of a file. */
const PAUSES = [10, 50, 200, 500];

/** On Windows another program that just looks at a file keeps it from being replaced. */
async function renameOver(from: string, to: string): Promise<void> {
  for (const pause of process.platform === 'win32' ? PAUSES : []) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(fileErrorCode(error) ?? '')) throw error;
      await setTimeout(pause);
    }
  }
  await rename(from, to);
}

/** Writes all bytes at the file's position; a full disk may take fewer than asked each time. */
export async function writeFully(file: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.byteLength) {
    const { bytesWritten } = await file.write(bytes, written, bytes.byteLength - written);
    if (bytesWritten === 0) throw new Error('the disk takes no more bytes');
    written += bytesWritten;
  }
}

/**
 * Makes the names in a folder last. Windows can't open a folder for that; NTFS keeps its own
 * journal of names.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Folders whose names this process has made last. */
const lastingFolders = new Set<string>();

/** Makes a folder that lasts; its parent must exist. One that exists already is left as it is. */
export function makeFolderDurably(folder: string): Promise<void> {
  return makeFoldersDurably(dirname(folder), [basename(folder)]);
}

/** The same for several folders in one, which is synced once. */
export async function makeFoldersDurably(parent: string, names: readonly string[]): Promise<void> {
  const unsure: string[] = [];
  for (const name of names) {
    const folder = join(parent, name);
    await makeFolder(folder);
    // One that is there may be new all the same: whoever made it was killed before this, or failed.
    if (!lastingFolders.has(folder)) unsure.push(folder);
  }
  if (unsure.length === 0) return;
  await syncFolder(parent);
  for (const folder of unsure) lastingFolders.add(folder);
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
    lastingFolders.delete(folder);
  } catch (error) {
    if (fileErrorCode(error) === 'EEXIST') return;
    // It may have been made all the same.
    lastingFolders.delete(folder);
    throw error;
  }
}
