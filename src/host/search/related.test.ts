import { describe, expect, it, test } from 'vitest';
import { readCorpus } from '#core/document/testing/shared-files';
import { readEntryMarkdown } from '#core/library/entry-markdown';
import { toSearchDocument } from '#core/search/search-document';
import { makeRecord, testId } from '../storage/testing/make-record';
import { openSearch } from './open-search';
import { seededRandom } from './testing/seeded-random';

describe('related entries', () => {
  it('share rare words and tags, and say which', async () => {
    const search = await openSearch(':memory:');
    const filler = 'We wrote the code and it was good.';
    const texts = [
      { title: 'Retrying', text: `${filler} Idempotency makes a retry safe.`, tags: ['http'] },
      { title: 'Payments', text: `${filler} A payment needs idempotency when a retry comes.` },
      { title: 'Caching', text: `${filler} Etags.`, tags: ['http'] },
      { title: 'Gardens', text: `${filler} Tulips.` },
      { title: 'Bread', text: `${filler} Flour is safe. Some words.` },
    ];
    await search.index(
      texts.map((one, number) => toSearchDocument(makeRecord(testId(number), one))),
    );
    const related = await search.related(testId(0), 10);
    // One word alone, such as “Tulips”, is no reason.
    expect(related.map(({ title }) => title)).toEqual(['Payments', 'Caching']);
    expect(related[0]?.words).toEqual(expect.arrayContaining(['idempotency', 'retry']));
    expect(related[0]?.words).not.toContain('the');
    expect(related[1]).toMatchObject({ words: [], tags: ['http'] });
    expect(await search.related(testId(9), 10)).toEqual([]);
    expect(await search.holding([['makes', 'a', 'retry']], 10)).toEqual([testId(0)]);
    expect(await search.holding([['retry', 'makes']], 10)).toEqual([]);
    await search.close();
  });
});

const corpus = readCorpus().filter(({ name }) => name.includes('/'));

test.skipIf(corpus.length === 0)(
  'in real notes, those on the same subject come first',
  { timeout: 120_000 },
  async () => {
    const search = await openSearch(':memory:');
    const folderOf = (number: number) => corpus[number]?.name.split('/').slice(0, -1).join('/');
    await search.index(
      corpus.map(({ markdown }, number) =>
        toSearchDocument(
          makeRecord(testId(number), {
            title: 'Untitled',
            tags: [],
            ...readEntryMarkdown(markdown),
          }),
        ),
      ),
    );
    const random = seededRandom(3);
    let [same, asked, chance] = [0, 0, 0];
    for (let round = 0; round < 150; round += 1) {
      const number = Math.floor(random() * corpus.length);
      const folder = folderOf(number);
      const mates = corpus.filter((_, other) => folderOf(other) === folder).length - 1;
      if (mates < 5) continue;
      const related = await search.related(testId(number), 5);
      same += related.filter(({ id }) => folderOf(Number(id.slice(1))) === folder).length;
      asked += 5;
      chance += (5 * mates) / (corpus.length - 1);
    }
    await search.close();
    const [share, byChance] = [same / asked, chance / asked];
    process.stdout.write(
      `Related notes of ${corpus.length}: ${(share * 100).toFixed(0)} % of the first five are of the same folder, by chance ${(byChance * 100).toFixed(0)} %\n`,
    );
    expect(share).toBeGreaterThan(byChance * 4);
  },
);
