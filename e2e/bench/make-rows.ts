import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createAnnouncer } from '#app/announcer';
import { createSession } from '#app/session';
import { openSearch } from '#host/search/open-search';
import { GeneratedNotes } from '#host/search/testing/generated-notes';
import { seededRandom } from '#host/search/testing/seeded-random';
import { createFileStorage } from '#host/storage/create-file-storage';
import { openFileStorage } from '#host/storage/open-file-storage';
import { makeRecord, testId } from '#host/storage/testing/make-record';

/** The tag that one entry in five has. */
export const FIFTH = 'fifth';

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * Makes a library of so many short notes, for what lists do with them; its index complete.
 * @returns which in the order of the titles the latest one is, counted from one
 */
export async function makeRows(folder: string, size: number): Promise<number> {
  await (await createFileStorage(folder)).close();
  const notes = new GeneratedNotes();
  const random = seededRandom(36);
  const words = (count: number): string =>
    Array.from({ length: count }, () => notes.word(random)).join(' ');
  const titles: string[] = [];
  for (let number = 0; number < size; number += 1) {
    const title = `${words(4)} ${number}`;
    titles.push(title);
    const record = makeRecord(testId(number), {
      title,
      tags: [`tag${Math.floor(random() ** 3 * 300)}`, ...(number % 5 === 0 ? [FIFTH] : [])],
      updated: new Date(1.6e12 + number * 1e6).toISOString(),
      text: words(10),
    });
    // Without a sync of each, which would take most of the time.
    const place = join(folder, 'entries', record.id.slice(0, 2));
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `${record.id}.json`), JSON.stringify(record));
    if (number % 1000 === 0) await setImmediate();
  }
  const session = createSession(createAnnouncer());
  const search = await openSearch(join(folder, 'index', 'search.db'));
  session.enter(await openFileStorage(folder, { wait: 0 }), search);
  await session.library().indexing.settled();
  await session.leave();
  return titles.toSorted(collator.compare).indexOf(titles.at(-1) ?? '') + 1;
}
