import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HIT_END, HIT_START, type Search, type SearchDocument } from '#core/search/search';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { openSearch } from './open-search';

const TEXTS: Readonly<Record<string, string>> = {
  effect: 'React: useEffect runs after paint. Clean up in the returned function.',
  vector: 'In C++ a std::vector grows by doubling; my_own_list does not.',
  sharp: 'LINQ in C# reads like SQL.',
  letter: 'Plan B: the letter c stands for a constant.',
  cafe: 'Le café naïf de Łódź, Straße und Ångström.',
  cjk: '机器学习笔记。全文検索のしくみ。 한국어 검색도 된다.',
  rocket: 'Ship it 🚀 today',
};

async function openFilled(): Promise<Search> {
  const search = await openSearch(join(makeTemporaryFolder(), 'index', 'search.db'));
  await search.index(Object.entries(TEXTS).map(([id, text]) => toDocument(id, text)));
  return search;
}

function toDocument(id: string, text: string, title = `About ${id}`): SearchDocument {
  return {
    id,
    revision: 1,
    kind: 'note',
    title,
    aliases: [],
    tags: ['reading'],
    private: false,
    updated: '2026-01-01T00:00:00.000Z',
    blocks: [{ text, isHeading: false, code: [] }],
  };
}

async function idsOf(search: Search, query: string): Promise<string[]> {
  return (await search.find(query, 20)).map((hit) => hit.id).toSorted();
}

describe('search finds', () => {
  test.each([
    ['useEffect', ['effect']],
    ['useeff', ['effect']],
    ['effect', ['effect']],
    ['"runs after paint"', ['effect']],
    ['"after runs"', []],
    ['"runs after pai', ['effect']],
    ['paint runs', ['effect']],
    ['std::vector', ['vector']],
    ['vector std ', ['vector']],
    ['my_own_list', ['vector']],
    ['C++', ['vector']],
    ['C#', ['sharp']],
    ['c#', ['sharp']],
    ['cafe naif', ['cafe']],
    ['CAFÉ', ['cafe']],
    ['cafe\u0301', ['cafe']],
    ['lodz strasse angstrom', ['cafe']],
    ['学习', ['cjk']],
    ['習学', []],
    ['検索', ['cjk']],
    ['검색', ['cjk']],
    ['🚀', ['rocket']],
    ['reading', Object.keys(TEXTS).toSorted()],
    ['nowhere', []],
    ['', []],
    ['  "" :: ', []],
  ])('%s', async (query, ids) => {
    const search = await openFilled();
    expect(await idsOf(search, query)).toEqual(ids);
    await search.close();
  });

  test('titles before bodies', async () => {
    const search = await openFilled();
    await search.index([
      toDocument('body', 'closures closures closures'),
      toDocument('title', 'about functions', 'Closures'),
    ]);
    const hits = await search.find('closures', 10);
    expect(hits.map((hit) => hit.id)).toEqual(['title', 'body']);
    expect(hits[0]?.score).toBeGreaterThan(hits[1]?.score ?? Infinity);
    await search.close();
  });

  test('titles before headings before bodies, however often the word stands there', async () => {
    const search = await openSearch(':memory:');
    const text = (words: string, isHeading = false) => ({ text: words, isHeading, code: [] });
    await search.index([
      { ...toDocument('body', ''), blocks: [text('closures '.repeat(200))] },
      { ...toDocument('heading', ''), blocks: [text('Closures', true), text('word '.repeat(900))] },
      { ...toDocument('title', '', 'On closures'), blocks: [text('word '.repeat(900))] },
      { ...toDocument('longer', '', 'Closuresque things'), blocks: [text('word')] },
    ]);
    const ids = (query: string) => search.find(query, 10).then((hits) => hits.map((hit) => hit.id));
    expect(await ids('closures ')).toEqual(['title', 'heading', 'body']);
    expect(await ids('closures')).toEqual(['title', 'longer', 'heading', 'body']);
    await search.close();
  });

  test('the words as they were typed before the same words apart', async () => {
    const search = await openSearch(':memory:');
    await search.index([
      ...Array.from({ length: 300 }, (_, index) =>
        toDocument(`apart${index}`, 'this is that and so it is, so is this', 'Note'),
      ),
      toDocument('wanted', `${'word '.repeat(500)} so this is it ${'word '.repeat(500)}`, 'Note'),
    ]);
    expect((await search.find('so this is it ', 10))[0]?.id).toBe('wanted');
    await search.close();
  });

  test('what was likely meant, after what was typed', async () => {
    const search = await openFilled();
    for (const [typed, ids] of [
      ['useEfect', ['effect']],
      ['vectro', ['vector']],
      ['std::vetcor', ['vector']],
      ['strase angstorm', ['cafe']],
      ['recieve', []],
    ] as const) {
      const hits = await search.find(typed, 10);
      expect(hits.map(({ id, exact }) => [id, exact])).toEqual(ids.map((id) => [id, false]));
    }
    await search.index([toDocument('typo', 'a vectro')]);
    const hits = await search.find('vectro ', 10);
    expect(hits.map(({ id, exact }) => [id, exact])).toEqual([['typo', true]]);
    expect(await idsOf(search, '"useEfect"')).toEqual([]);
    expect(await idsOf(search, 'useEfect -paint')).toEqual([]);
    await search.close();
  });

  test('what holds all words but one, where nothing holds more', async () => {
    const search = await openFilled();
    const hits = await search.find('grows by tripling', 10);
    expect(hits.map(({ id, exact }) => [id, exact])).toEqual([['vector', false]]);
    expect(await idsOf(search, 'grows tripling')).toEqual([]);
    await search.close();
  });

  test('the latest first where no words are asked for', async () => {
    const search = await openSearch(':memory:');
    await search.index(
      ['a', 'b', 'c'].map((id, index) => ({
        ...toDocument(id, 'x'),
        private: id === 'a',
        updated: `2026-0${index + 1}-10T00:00:00.000Z`,
      })),
    );
    const ids = (query: string) => search.find(query, 10).then((hits) => hits.map((hit) => hit.id));
    expect(await ids('tag:reading')).toEqual(['c', 'b', 'a']);
    expect(await ids('-is:private before:2026-03')).toEqual(['b']);
    expect(await ids('-nowhere after:2026-02')).toEqual(['c', 'b']);
    await search.close();
  });

  test('and tells where in the text', async () => {
    const search = await openSearch(':memory:');
    const code = 'const cache = useMemo(make);';
    await search.index([
      {
        ...toDocument('one', ''),
        blocks: [
          { text: 'The cache', isHeading: true, code: [] },
          { text: 'A cache forgets.', isHeading: false, code: [] },
          { text: code, isHeading: false, code: [0, code.length] },
        ],
      },
    ]);
    const placeOf = async (query: string) => (await search.find(query, 1))[0]?.place;
    expect(await placeOf('forgets')).toEqual({ block: 1, start: 8, end: 15 });
    expect(await placeOf('cache')).toEqual({ block: 0, start: 4, end: 9 });
    expect(await placeOf('cache in:code')).toEqual({ block: 2, start: 6, end: 11 });
    expect(await placeOf('memo in:code')).toEqual({ block: 2, start: 17, end: 21 });
    expect(await placeOf('tag:reading')).toBeNull();
    const [hit] = await search.find('about', 1);
    expect(hit?.place).toBeNull();
    expect(hit?.markedTitle).toBe(`${HIT_START}About${HIT_END} one`);
    await search.close();
  });

  test('with snippets that mark the hits', async () => {
    const search = await openFilled();
    const [hit] = await search.find('doubling std::vec', 1);
    expect(hit?.snippet).toContain(`${HIT_START}std::vector${HIT_END} grows by`);
    expect(hit?.snippet).toContain(`${HIT_START}doubling${HIT_END}`);
    await search.close();
  });
});

describe('a search index', () => {
  test('follows changes and removals', async () => {
    const search = await openFilled();
    await search.index([{ ...toDocument('effect', 'All new words'), revision: 2 }]);
    expect(await idsOf(search, 'useEffect')).toEqual([]);
    expect(await idsOf(search, 'new words')).toEqual(['effect']);
    expect((await search.revisions()).get('effect')).toBe(2);
    await search.remove(['effect', 'unknown']);
    expect(await idsOf(search, 'new words')).toEqual([]);
    expect((await search.revisions()).has('effect')).toBe(false);
    await search.clear();
    expect((await search.revisions()).size).toBe(0);
    await search.close();
  });

  test('stays between openings', async () => {
    const file = join(makeTemporaryFolder(), 'index', 'search.db');
    const first = await openSearch(file);
    await first.index([toDocument('one', 'some words')]);
    await first.close();
    const second = await openSearch(file);
    expect(await idsOf(second, 'some')).toEqual(['one']);
    await second.close();
  });

  test('is thrown away when it is damaged', async () => {
    const file = join(makeTemporaryFolder(), 'search.db');
    for (const damage of [
      '',
      'not a database at all',
      'SQLite format 3\0 then garbage'.repeat(300),
    ]) {
      writeFileSync(file, damage);
      const search = await openSearch(file);
      expect((await search.revisions()).size).toBe(0);
      await search.index([toDocument('one', 'some words')]);
      expect(await idsOf(search, 'some')).toEqual(['one']);
      await search.close();
    }
  });

  test('of an older layout is thrown away', async () => {
    const file = join(makeTemporaryFolder(), 'search.db');
    const older = new Database(file);
    older.exec('CREATE TABLE documents (id TEXT); PRAGMA user_version = 1;');
    older.close();
    const search = await openSearch(file);
    expect((await search.revisions()).size).toBe(0);
    await search.index([toDocument('one', 'some words')]);
    expect(await idsOf(search, 'some')).toEqual(['one']);
    await search.close();
  });

  test('knows new words as soon as they are in', async () => {
    const search = await openFilled();
    expect(await idsOf(search, 'kubernets ')).toEqual([]);
    await search.index([toDocument('k', 'Kubernetes at last')]);
    expect(await idsOf(search, 'kubernets ')).toEqual(['k']);
    await search.close();
  });

  test('takes any text as a query', async () => {
    const search = await openFilled();
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('"', '*', ':', '(', ')', 'a', ' ', 'OR', '^', '-', '\0') }),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (query) => {
        await search.find(query, 5);
      }),
    );
    await search.close();
  });

  test('finds any word that a text holds', async () => {
    const search = await openSearch(join(makeTemporaryFolder(), 'search.db'));
    const word = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => /\p{L}|\p{N}/u.test(text));
    await fc.assert(
      fc.asyncProperty(word, fc.string({ unit: 'grapheme' }), async (needle, other) => {
        await search.index([toDocument('one', `${other} ${needle} ${other}`)]);
        expect(await idsOf(search, `"${needle.replaceAll('"', ' ')}"`)).toEqual(['one']);
      }),
    );
    await search.close();
  });
});

test('a query that excludes what it asks for finds nothing, and an index in memory can be emptied', async () => {
  const search = await openSearch(':memory:');
  await search.index([toDocument('a', 'some words')]);
  expect(await idsOf(search, 'words -words')).toEqual([]);
  expect(await search.holding([[]], 5)).toEqual([]);
  await search.clear();
  expect(await search.revisions()).toEqual(new Map());
  await search.close();
});
