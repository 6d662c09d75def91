import type { EntryRecord } from '#core/library/record';
import { GeneratedNotes } from '#host/search/testing/generated-notes';
import { seededRandom } from '#host/search/testing/seeded-random';
import { makeRecord, testId } from '#host/storage/testing/make-record';
import { fillLibrary } from './fill-library';

/** The tag that one entry in five has. */
export const FIFTH = 'fifth';

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * Makes a library of so many short notes, for what lists do with them; its index complete.
 * @returns which in the order of the titles the latest one is, counted from one
 */
export async function makeRows(folder: string, size: number): Promise<number> {
  const titles: string[] = [];
  await fillLibrary(folder, rowsOf(size, titles));
  return titles.toSorted(collator.compare).indexOf(titles.at(-1) ?? '') + 1;
}

/** @param titles gets the title of each */
function* rowsOf(size: number, titles: string[]): Generator<EntryRecord> {
  const notes = new GeneratedNotes();
  const random = seededRandom(36);
  const words = (count: number): string =>
    Array.from({ length: count }, () => notes.word(random)).join(' ');
  for (let number = 0; number < size; number += 1) {
    const title = `${words(4)} ${number}`;
    titles.push(title);
    yield makeRecord(testId(number), {
      title,
      tags: [`tag${Math.floor(random() ** 3 * 300)}`, ...(number % 5 === 0 ? [FIFTH] : [])],
      updated: new Date(1.6e12 + number * 1e6).toISOString(),
      text: words(10),
    });
  }
}
