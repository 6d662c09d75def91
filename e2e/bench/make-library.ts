import { join } from 'node:path';
import { createAnnouncer } from '#app/announcer';
import { createSession } from '#app/session';
import { openSearch } from '#host/search/open-search';
import { linkedNote } from '#host/search/testing/linked-notes';
import { createFileStorage } from '#host/storage/create-file-storage';

/** Notes written in one go. */
const BATCH = 500;

/** Makes a library of so many generated notes with two links each, its search index complete. */
export async function makeLibrary(folder: string, size: number): Promise<void> {
  const storage = await createFileStorage(folder);
  for (let start = 0; start < size; start += BATCH) {
    const count = Math.min(BATCH, size - start);
    await storage.write(Array.from({ length: count }, (_, at) => linkedNote(start + at, size)));
  }
  const session = createSession(createAnnouncer());
  session.enter(storage, await openSearch(join(folder, 'index', 'search.db')));
  await session.library().indexing.settled();
  await session.leave();
}
