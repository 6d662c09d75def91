import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileErrorCode } from '../file-problem';

/** The ends of the names of files that a crash may leave behind half-written. */
const TEMPORARY = /\.[0-9a-f]{12}\.tmp$/;

/** Whether a file is one that `writeFileDurably` began and never finished. */
export function isTemporaryFile(name: string): boolean {
  return TEMPORARY.test(name);
}

/**
 * Replaces a file so that afterwards, even after a power cut, it holds either all of the new bytes
 * or the old ones; when the promise resolves, the new ones.
 */
export async function writeFileDurably(path: string, chunks: Iterable<Uint8Array>): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const file = await open(temporary, 'wx');
  try {
    try {
      for (const chunk of chunks) await writeFully(file, chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameOver(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
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
export async function makeFolderDurably(folder: string): Promise<void> {
  try {
    await mkdir(folder);
    lastingFolders.delete(folder);
  } catch (error) {
    if (fileErrorCode(error) !== 'EEXIST') throw error;
  }
  // One that is there may be new all the same: whoever made it was killed before this, or failed.
  if (lastingFolders.has(folder)) return;
  await syncFolder(dirname(folder));
  lastingFolders.add(folder);
}
