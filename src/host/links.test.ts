import { expect, test } from 'vitest';
import type { Api } from '#contract/api';
import { openEmptyLibrary } from './import/testing/open-library';

const add = async (api: Api, title: string, markdown = ''): Promise<string> =>
  (await api.entries.add({ kind: 'note', title, markdown })).id;

test('a title leads to its note, and one that leads nowhere is known with those that link to it', async () => {
  const api = await openEmptyLibrary();
  const id = await add(api, 'Locks');
  const from = await add(api, 'Saves', 'See [[Locks]] and [[Gone]].\n');
  expect(await api.links.resolve({ title: 'locks' })).toMatchObject({ id, title: 'Locks' });
  expect(await api.links.resolve({ title: 'Gone' })).toBeNull();
  expect(await api.links.unresolved({ limit: 10 })).toMatchObject({
    total: 1,
    titles: [{ title: 'Gone', from: [{ id: from }] }],
  });
  expect(await api.links.orphans()).toEqual([]);
});

test('a backlink shows where it stands, long texts cut', async () => {
  const api = await openEmptyLibrary();
  const id = await add(api, 'Locks');
  await add(api, 'Short', 'See [[Locks]].\n');
  await add(api, 'Long', `See [[Locks]] ${'and more words '.repeat(60)}\n`);
  const backlinks = await api.links.backlinks({ id });
  const shown = backlinks.flatMap((one) => JSON.stringify(one));
  expect(shown.some((one) => one.includes('See Locks.'))).toBe(true);
  expect(shown.some((one) => one.includes('…'))).toBe(true);
});

test('tags are counted, those with the most first, then by name', async () => {
  const api = await openEmptyLibrary();
  await add(api, 'One', 'a #sql #http\n');
  await add(api, 'Two', 'b #sql #css\n');
  expect(await api.links.tags()).toEqual([
    { tag: 'sql', count: 2 },
    { tag: 'css', count: 1 },
    { tag: 'http', count: 1 },
  ]);
});

test('the map is of the whole library, or of what is near a note', async () => {
  const api = await openEmptyLibrary();
  const one = await add(api, 'One', '[[Two]]\n');
  const two = await add(api, 'Two', '[[Three]]\n');
  const three = await add(api, 'Three');
  const apart = await add(api, 'Apart');
  const ids = async (map: Parameters<Api['links']['map']>[0]) =>
    (await api.links.map(map)).ids.toSorted();
  expect(await ids({ depth: 1, limit: 10 })).toEqual([one, two, three, apart].toSorted());
  expect(await ids({ around: one, depth: 1, limit: 10 })).toEqual([one, two].toSorted());
  expect(await ids({ around: one, depth: 2, limit: 10 })).toEqual([one, two, three].toSorted());
});

test('an entry that names another one is told of with the words around it', async () => {
  const api = await openEmptyLibrary();
  const id = await add(api, 'Lost updates');
  const long = 'word '.repeat(60);
  await add(api, 'Far', `${long}lost updates ${long}\n`);
  await add(api, 'Near', 'Of lost updates.\n');
  const { entries, more } = await api.links.mentions({ id, limit: 10 });
  expect(more).toBe(false);
  const mentions = Object.fromEntries(entries.map((one) => [one.title, one.mentions[0]]));
  expect(mentions['Near']).toMatchObject({ before: 'Of ', text: 'lost updates', after: '.' });
  expect(mentions['Far']?.before).toMatch(/^….*word $/);
  expect(mentions['Far']?.after).toMatch(/^ word.*…$/);
  const [near] = entries.filter(({ title }) => title === 'Near');
  expect(near?.revision).toBeGreaterThan(0);
  const untitled = await add(api, '');
  expect(await api.links.mentions({ id: untitled, limit: 10 })).toEqual({
    entries: [],
    more: false,
  });
});

test('a title may not be empty, and a rename that nothing links to changes the title alone', async () => {
  const api = await openEmptyLibrary();
  const id = await add(api, 'Locks');
  await expect(api.links.rename({ id, title: ' ' })).rejects.toThrow(
    'A title needs at least one letter.',
  );
  await api.links.rename({ id, title: 'Latches' });
  expect((await api.entries.read({ id })).title).toBe('Latches');
});
