import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SearchDocument } from '#core/search/search';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { builtWorker } from '../testing/built-worker';
import { openSearchInWorker } from './open-search-in-worker';

const WORKER = builtWorker(import.meta.dirname, 'search-worker-test');

const open = (file: string) => openSearchInWorker(file, WORKER);
const document: SearchDocument = {
  id: 'one',
  revision: 3,
  kind: 'note',
  title: 'One',
  aliases: [],
  tags: [],
  private: false,
  updated: '2026-01-01T00:00:00.000Z',
  blocks: [{ text: 'some words', isHeading: false, code: [] }],
};

test('a worker serves the search', async () => {
  const search = await open(join(makeTemporaryFolder(), 'index', 'search.db'));
  await search.index([document]);
  expect(await search.revisions()).toEqual(new Map([['one', 3]]));
  expect(await search.find('wor', 5)).toEqual([
    {
      id: 'one',
      title: 'One',
      markedTitle: 'One',
      snippet: 'some \uE000words\uE001',
      place: { block: 0, start: 5, end: 10 },
      score: expect.any(Number),
      exact: true,
    },
  ]);
  await search.remove(['one']);
  expect(await search.find('wor', 5)).toEqual([]);
  await search.clear();
  await search.close();
  await search.close();
  await expect(search.find('wor', 5)).rejects.toMatchObject({ code: 'closed' });
});

test('what was put off until a start is over begins when somebody waits for it', async () => {
  const file = join(makeTemporaryFolder(), 'index', 'search.db');
  const search = await openSearchInWorker(file, WORKER, { calm: 3_600_000 });
  const revisions = search.revisions();
  search.hurry();
  expect(await revisions).toEqual(new Map());
  await search.close();
});

test('what was put off holds up no end, and begins no thread after it', async () => {
  const file = join(makeTemporaryFolder(), 'index', 'search.db');
  const search = await openSearchInWorker(file, WORKER, { calm: 3_600_000 });
  const refused = expect(search.revisions()).rejects.toMatchObject({ code: 'closed' });
  await search.close();
  await refused;
});

test('a worker that can not open its file says why', async () => {
  const search = await open(join(import.meta.filename, 'search.db'));
  await expect(search.revisions()).rejects.toThrow('search.db');
  await search.close().catch(() => undefined);
});
