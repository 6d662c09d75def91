import { expect, test } from 'vitest';
import { openNewLibrary } from '../testing/open-library';

async function openLinked() {
  const { api } = await openNewLibrary();
  const ids = new Map<string, string>();
  const add = async (title: string, markdown: string, tags: string[] = []) => {
    const { id } = await api.entries.add({ kind: 'note', title, markdown, tags });
    ids.set(title, id);
    return id;
  };
  await add('Locks', 'What a lock is.\n', ['sql']);
  await add('Deadlocks', `Two [[Locks]]. ${'More words follow here. '.repeat(20)}\n`, ['SQL']);
  await add('Queues', 'Held by [[Locks]] and [[Nobody wrote this]].\n', ['ops', 'sql']);
  const idOf = (title: string) => ids.get(title) ?? expect.unreachable();
  return { api, add, idOf };
}

test('who links to an entry, with the words around, cut where they are long', async () => {
  const { api, idOf } = await openLinked();
  const links = await api.links.backlinks({ id: idOf('Locks') });
  const contexts = new Map(links.map(({ title, context }) => [title, context]));
  expect([...contexts.keys()].toSorted()).toEqual(['Deadlocks', 'Queues']);
  expect(contexts.get('Queues')).toBe('Held by Locks and Nobody wrote this.');
  expect(contexts.get('Deadlocks')).toMatch(/^Two Locks\. More words.*…$/);
  expect(contexts.get('Deadlocks')).toHaveLength(280);
  expect(await api.links.backlinks({ id: idOf('Queues') })).toEqual([]);
});

test('a title leads to its entry in any case, and one that nobody has leads nowhere', async () => {
  const { api, idOf } = await openLinked();
  expect(await api.links.resolve({ title: 'LOCKS' })).toEqual({
    id: idOf('Locks'),
    title: 'Locks',
  });
  expect(await api.links.resolve({ title: 'Nobody wrote this' })).toBeNull();
  expect(await api.links.outgoing({ id: idOf('Queues') })).toEqual([
    { title: 'Locks', entry: { id: idOf('Locks'), title: 'Locks' } },
    { title: 'Nobody wrote this', entry: null },
  ]);
  expect(await api.links.unresolved({ limit: 10 })).toEqual({
    total: 1,
    titles: [{ title: 'Nobody wrote this', from: [{ id: idOf('Queues'), title: 'Queues' }] }],
  });
});

test('the map is of all entries, or of those around one', async () => {
  const { api, add, idOf } = await openLinked();
  await add('Alone', 'No link.\n');
  const all = await api.links.map({ depth: 1, limit: 10 });
  expect(all).toMatchObject({ total: 4 });
  expect(all.edges).toHaveLength(4);
  const around = await api.links.map({ around: idOf('Locks'), depth: 1, limit: 10 });
  expect(around.ids.toSorted()).toEqual(
    [idOf('Locks'), idOf('Deadlocks'), idOf('Queues')].toSorted(),
  );
  expect(await api.links.map({ around: idOf('Locks'), depth: 1, limit: 2 })).toMatchObject({
    total: 3,
  });
});

test('tags are counted in any case, the most used first, then by their letters', async () => {
  const { api, add } = await openLinked();
  await add('Shell', 'On a shell.\n', ['bash']);
  expect(await api.links.tags()).toEqual([
    { tag: 'sql', count: 3 },
    { tag: 'bash', count: 1 },
    { tag: 'ops', count: 1 },
  ]);
});

test('what is like an entry is found by its words, and by its links alone', async () => {
  const { api, add, idOf } = await openLinked();
  await add('Index', 'Of [[Locks]] and [[Queues]].\n');
  const related = await api.links.related({ id: idOf('Locks'), limit: 10 });
  expect(related.map(({ id }) => id)).not.toContain(idOf('Locks'));
  const queues = related.find(({ title }) => title === 'Queues');
  expect(queues).toMatchObject({ linked: true, bothLinkedFrom: ['Index'] });
  const scores = related.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  expect(await api.links.related({ id: idOf('Locks'), limit: 1 })).toEqual(related.slice(0, 1));
});

test('mentions become links of the title, or none does where one text was changed', async () => {
  const { api, add, idOf } = await openLinked();
  const long = 'word '.repeat(40).trim();
  const reader = await add('Reader', `${long} Deadlocks ${long}\n`);
  const { entries } = await api.links.mentions({ id: idOf('Deadlocks'), limit: 10 });
  const found = entries.find(({ id }) => id === reader) ?? expect.unreachable();
  expect(found.mentions).toMatchObject([
    { text: 'Deadlocks', before: expect.stringMatching(/^…/), after: expect.stringMatching(/…$/) },
  ]);
  const places = found.mentions.map(({ path, from, to }) => ({ path, from, to }));
  const link = (revision: number) =>
    api.links.linkMentions({
      id: idOf('Deadlocks'),
      in: [{ id: reader, revision, places }],
    });
  await expect(link(found.revision + 1)).rejects.toThrow('“Reader” was changed since');
  const { change, links } = await link(found.revision);
  expect(links).toBe(1);
  expect(await api.entries.markdown({ id: reader })).toContain('[[Deadlocks]]');
  await api.bulk.undo({ change: change ?? '' });
  expect(await api.entries.markdown({ id: reader })).not.toContain('[[');
});

test('an entry whose title is no word has no mentions', async () => {
  const { api, add } = await openLinked();
  const id = await add('', 'Untitled.\n');
  expect(await api.links.mentions({ id, limit: 10 })).toEqual({ entries: [], more: false });
});
