import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { openNewLibrary } from '../testing/open-library';

test('a promise is ticked where its words still stand, and what one is paid needs a name', async () => {
  const { api } = await openNewLibrary();
  const { id } = await api.conversation.start({ quarter: '2026-Q3' });
  expect(await api.conversation.start({ quarter: '2026-Q3' })).toEqual({ id, made: false });
  const { revision } = await api.entries.read({ id });
  const text = await api.entries.markdown({ id });
  const markdown = text.replace(/^(#+ .*[Pp]romise.*)$/m, '$1\n\n- [ ] A course in databases');
  await api.entries.save({ id, revision, changes: { markdown } });
  const [promise] = (await api.conversation.list())[0]?.promises ?? [];
  expect(promise).toMatchObject({ words: 'A course in databases', fate: 'open' });
  const { at = 0, words = '' } = promise ?? {};
  await api.conversation.tick({ id, at, words, done: true });
  expect((await api.conversation.list())[0]?.promises).toMatchObject([{ words, fate: 'done' }]);
  await expect(
    api.conversation.tick({ id, at, words: 'A house', done: true }),
  ).rejects.toMatchObject({ code: 'conflict' });
  const blank = { kind: 'offer', text: ' \n', amount: '90000' } as const;
  await expect(api.conversation.addDataPoint(blank)).rejects.toThrow('Say first who offered');
});

test('a comment that stands in two files comes in once, and whose it is has to be known', async () => {
  const { api } = await openNewLibrary();
  const comment = (key: string, more: object = {}) => ({
    html_url: key,
    user: { login: 'alice' },
    body: `Name the unit of ${key}`,
    ...more,
  });
  const file = (name: string, ...comments: object[]) => ({ name, text: JSON.stringify(comments) });
  const one = 'https://github.com/o/r/pull/7#discussion_r1';
  const two = 'https://github.com/o/r/pull/7#discussion_r2';
  const sources = [
    file('a.json', comment(one, { created_at: '2026-03-01T12:00:00Z' })),
    file('b.json', comment(one), comment(two, { created_at: '2026-02-01' })),
  ];
  await expect(api.reviews.import({ sources })).rejects.toThrow('Which login is yours?');
  expect(await api.reviews.import({ sources, me: 'me' })).toMatchObject({ kept: 2 });
  const { others } = await api.growth.ledger({ most: null });
  expect(others.map(({ day }) => day)).toEqual(['2026-03-01', '2026-02-01']);
});

test('an explanation that is emptied goes, and so does one of an entry that is gone', async () => {
  const { api } = await openNewLibrary();
  const note = async (title: string) =>
    (await api.entries.add({ kind: 'note', title, markdown: `# ${title}\n\nIt locks rows.\n` })).id;
  const [locks, leases] = [await note('Locks'), await note('Leases')];
  const titles = async () => (await api.recall.queue()).begun.map(({ title }) => title);
  for (const id of [locks, leases]) await api.recall.write({ id, text: 'A first try.' });
  expect((await titles()).toSorted()).toEqual(['Leases', 'Locks']);
  expect((await api.recall.begin({ id: locks })).text).toBe('A first try.');
  expect(await api.recall.write({ id: locks, text: ' ' })).toEqual({ explanation: null });
  expect(await titles()).toEqual(['Leases']);
  expect((await api.recall.begin({ id: locks })).text).toBe('');
  await api.entries.remove({ id: leases });
  expect(await titles()).toEqual([]);
});

test('of two repositories the one that is taken out goes, and the other stays', async () => {
  const { api } = await openNewLibrary();
  const folders = [makeTemporaryFolder(), makeTemporaryFolder()];
  for (const folder of folders) {
    execFileSync('git', ['init', '-q'], { cwd: folder });
    await api.wins.addRepository({ folder });
  }
  const [first = '', second = ''] = folders;
  await api.wins.removeRepository({ folder: first });
  expect((await api.wins.repositories()).repositories).toMatchObject([{ folder: second }]);
});

test('the first page names the gap that is met most, and a win is copied into any draft', async () => {
  const { api } = await openNewLibrary();
  await api.entries.add({ kind: 'note', title: 'Why?', markdown: 'Asked.\n', tags: ['gap'] });
  for (const title of ['One', 'Two']) {
    await api.entries.add({ kind: 'note', title, markdown: 'See [[Why?]].\n' });
  }
  expect((await api.home.page()).gap?.why).toMatch(/^2 entries link to it\. Open since /);
  const win = await api.growth.addWin({ text: 'Took over billing' });
  const draft = await api.entries.add({ kind: 'post', title: ' ', markdown: 'Before.\n' });
  await api.wins.copy({ id: win.id, draft: draft.id, words: 'I took over billing.' });
  expect(await api.entries.markdown({ id: draft.id })).toBe('Before.\n\nI took over billing.\n');
  expect(await api.entries.markdown({ id: win.id })).toContain('Untitled');
});
