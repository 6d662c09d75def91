import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '#core/document/testing/shared-files';
import { leadingTitle } from '#core/document/blocks';
import { readEntryMarkdown } from '#core/library/entry-markdown';
import type { Search, SearchDocument } from '#core/search/search';
import { toSearchDocument } from '#core/search/search-document';
import { makeRecord, testId } from '../storage/testing/make-record';
import { openSearch } from './open-search';
import { seededRandom, type Random } from './testing/seeded-random';
import { mistype } from './testing/mistype';

const corpus = readCorpus();

describe.skipIf(corpus.length === 0)(`known-item search over ${corpus.length} real notes`, () => {
  let notes: readonly SearchDocument[];
  let search: Search;
  beforeAll(async () => {
    notes = corpus.map(({ name, markdown }, index) => {
      const { document } = readEntryMarkdown(markdown);
      const title = leadingTitle(document) ?? name;
      return toSearchDocument(makeRecord(testId(index), { title, document }));
    });
    search = await openSearch(':memory:');
    await search.index(notes);
  }, 60_000);
  afterAll(() => search.close());

  /** The share of the notes that are in the first ten of what their query finds. */
  async function recall(queryOf: (note: SearchDocument, random: Random) => string | null) {
    const random = seededRandom(4);
    let asked = 0;
    const missed: string[] = [];
    for (const note of notes) {
      const query = queryOf(note, random);
      if (query === null) continue;
      asked += 1;
      const hits = await search.find(query, 10);
      if (!hits.some(({ id }) => id === note.id)) missed.push(query);
    }
    return { asked, recall: 1 - missed.length / asked, missed };
  }

  test('a phrase of the body finds its note', async () => {
    for (const quote of ['"', '']) {
      const found = await recall((note, random) => {
        const phrase = phraseOf(note, random);
        return phrase && quote + phrase + quote;
      });
      expect(found.asked).toBeGreaterThan(notes.length * 0.95);
      expect(found.recall, found.missed.join('\n')).toBeGreaterThanOrEqual(0.99);
    }
  });

  test('the title with a mistyped letter finds its note', async () => {
    const found = await recall((note, random) => mistype(note.title, random));
    expect(found.asked).toBeGreaterThan(notes.length * 0.95);
    expect(found.recall, found.missed.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
});

/** Five words in a row from anywhere in the text, or null when it has no such line. */
function phraseOf({ blocks }: SearchDocument, random: Random): string | null {
  const lines = blocks
    .filter(({ code, isHeading }) => code.length === 0 && !isHeading)
    .map(({ text }) => text.replaceAll('"', ' ').split(/\s+/))
    .filter((words) => words.length >= 5);
  const line = lines[Math.floor(random() * lines.length)];
  if (line === undefined) return null;
  const start = Math.floor(random() * (line.length - 4));
  return line.slice(start, start + 5).join(' ');
}
