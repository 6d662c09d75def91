import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createAnnouncer } from '#app/announcer';
import { createSession, type Session } from '#app/session';
import type { EntryRecord } from '#core/library/record';
import { openSearch } from '#host/search/open-search';
import { createFileStorage } from '#host/storage/create-file-storage';
import { openFileStorage } from '#host/storage/open-file-storage';

/**
 * Makes a library of these records, its index complete. They are written without a sync of each,
 * which would take most of the time.
 * @param finish does the rest in the open library
 */
export async function fillLibrary(
  folder: string,
  records: Iterable<EntryRecord>,
  finish: (session: Session) => Promise<void> = async () => undefined,
): Promise<void> {
  await (await createFileStorage(folder)).close();
  let written = 0;
  for (const record of records) {
    const place = join(folder, 'entries', record.id.slice(0, 2));
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `${record.id}.json`), JSON.stringify(record));
    written += 1;
    if (written % 1000 === 0) await setImmediate();
  }
  const session = createSession(createAnnouncer());
  const search = await openSearch(join(folder, 'index', 'search.db'));
  session.enter(await openFileStorage(folder, { wait: 0 }), search);
  await session.library().indexing.settled();
  await finish(session);
  await session.leave();
}
