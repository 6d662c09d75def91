import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Search, SearchDocument } from '#core/search/search';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { openSearch } from './open-search';

async function idsOf(search: Search, query: string): Promise<string[]> {
  return (await search.find(query, 20)).map((hit) => hit.id);
}

test('an entry that is indexed again is found by what has changed, in its words or beside them', async () => {
  const search = await openSearch(join(makeTemporaryFolder(), 'search.db'));
  const block = { text: 'LINQ in C# reads like SQL.', isHeading: false, code: [] };
  const before: SearchDocument = {
    id: 'sharp',
    revision: 1,
    kind: 'note',
    title: 'About sharp',
    aliases: [],
    tags: ['reading'],
    private: false,
    updated: '2026-01-01T00:00:00.000Z',
    blocks: [block],
  };
  const changes: readonly [Partial<SearchDocument>, string][] = [
    [{ revision: 2, kind: 'post' }, 'kind:post'],
    [{ private: true }, 'is:private'],
    [{ tags: ['databases'] }, '#databases'],
    [{ title: 'Query words' }, 'title:query'],
    [{ aliases: ['Integrated queries'] }, 'integrated'],
    [{ blocks: [{ ...block, code: [0, 4] }] }, 'linq in:code'],
    [{ blocks: [{ ...block, text: 'Another text' }] }, 'another'],
  ];
  for (const [change, query] of changes) {
    await search.index([before]);
    expect(await idsOf(search, query), query).toEqual([]);
    await search.index([{ ...before, ...change }]);
    expect(await idsOf(search, query), query).toEqual(['sharp']);
    expect((await search.revisions()).get('sharp')).toBe(change.revision ?? 1);
  }
  await search.close();
});
