import { join } from 'node:path';
import type { Storage } from '#core/library/storage';
import { createFileStorage } from '../create-file-storage';
import { openFileStorage } from '../open-file-storage';
import { makeRecord, testId } from './make-record';
import { makeTemporaryFolder } from './temporary-folder';

/** The one entry of these tests. */
export const ID = testId(1);

/** A new library in a folder that is removed when the test ends. */
export async function makeLibrary() {
  const folder = join(makeTemporaryFolder(), 'library');
  return { folder, storage: await createFileStorage(folder) };
}

/** Closes the library and opens it again. */
export async function reopen(storage: Storage): Promise<Storage> {
  await storage.close();
  return openFileStorage(storage.folder, { wait: 0 });
}

/** The record at this revision, saved so many seconds after some moment of the last hours. */
export function recordAt(revision: number, seconds: number, text = `The text at ${revision}.`) {
  const start = Date.now() - 6 * 3_600_000;
  const updated = new Date(start + seconds * 1000).toISOString();
  return makeRecord(ID, { revision, updated, text });
}

/** The revisions of the versions, oldest first. */
export async function revisionsOf(storage: Storage): Promise<readonly number[]> {
  return (await storage.history.list(ID)).map(({ revision }) => revision);
}
