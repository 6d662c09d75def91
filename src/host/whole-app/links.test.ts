import { expect, test } from 'vitest';
import type { Api } from '#contract/calls/api';
import { openNewLibrary } from '../testing/open-library';

const add = async (api: Api, title: string, markdown = ''): Promise<string> =>
  (await api.entries.add({ kind: 'note', title, markdown })).id;

test('a title leads to its note, and one that leads nowhere is known with those that link to it', async () => {
  const { api } = await openNewLibrary();
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

test('an entry that names another one is told of with the words around it', async () => {
  const { api } = await openNewLibrary();
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
  const { api } = await openNewLibrary();
  const id = await add(api, 'Locks');
  await expect(api.links.rename({ id, title: ' ' })).rejects.toThrow(
    'A title needs at least one letter.',
  );
  await api.links.rename({ id, title: 'Latches' });
  expect((await api.entries.read({ id })).title).toBe('Latches');
});
