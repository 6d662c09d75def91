import { expect, test } from 'vitest';
import { openNewLibrary } from '../testing/open-library';

async function openBoard() {
  const { api } = await openNewLibrary();
  const add = async (kind: 'note' | 'post' | 'talk', title: string) =>
    (await api.entries.add({ kind, title, markdown: `What ${title} says.\n` })).id;
  const read = async (id: string) =>
    (await api.drafts.board()).find((card) => card.id === id) ?? expect.unreachable();
  return { api, add, read };
}

const dayFromNow = (days: number): string => {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return day.toLocaleDateString('sv');
};

test('a draft goes through its stages, and each step can be taken back', async () => {
  const { api, add, read } = await openBoard();
  const post = await add('post', 'Locks');
  expect(await read(post)).toMatchObject({ stage: 'drafting', due: null, dueWords: null });
  const { change } = await api.drafts.plan({ id: post, changes: { stage: 'ready' } });
  expect(await read(post)).toMatchObject({ stage: 'ready' });
  await api.bulk.undo({ change: change ?? '' });
  expect(await read(post)).toMatchObject({ stage: 'drafting' });
});

test('a plan is kept as it is told, and told again changes nothing', async () => {
  const { api, add, read } = await openBoard();
  const post = await add('post', 'Locks');
  const plan = { due: '2031-05-02', target: 'Blog', next: 'Ask Ada', series: 'Storage', part: 2 };
  expect((await api.drafts.plan({ id: post, changes: plan })).change).not.toBeNull();
  expect(await read(post)).toMatchObject({ ...plan, dueWords: 'Due 2 May 2031' });
  expect(await api.drafts.plan({ id: post, changes: plan })).toEqual({ change: null });
  expect(await api.drafts.plan({ id: post, changes: { stage: 'drafting' } })).toEqual({
    change: null,
  });
  await api.drafts.plan({ id: post, changes: { due: null, next: null } });
  expect(await read(post)).toMatchObject({ due: null, next: null, series: 'Storage' });
});

test('the nearest day comes first, then what was changed last; what is out is never late', async () => {
  const { api, add } = await openBoard();
  const names = ['Someday', 'Late', 'Out', 'Soon', 'Newest'];
  const ids = new Map<string, string>();
  for (const name of names) ids.set(name, await add('post', name));
  const plan = (name: string, changes: { due?: string; stage?: 'published' }) =>
    api.drafts.plan({ id: ids.get(name) ?? '', changes });
  await plan('Late', { due: dayFromNow(-3) });
  await plan('Out', { due: dayFromNow(-2), stage: 'published' });
  await plan('Soon', { due: dayFromNow(1) });
  const cards = await api.drafts.board();
  expect(cards.map(({ title, dueWords, isOverdue }) => [title, dueWords, isOverdue])).toEqual([
    ['Late', 'Overdue by 3 days', true],
    ['Out', expect.stringMatching(/^Was due /), false],
    ['Soon', 'Due tomorrow', false],
    ['Newest', null, false],
    ['Someday', null, false],
  ]);
});

test('what can’t be planned is said, and nothing is changed', async () => {
  const { api, add } = await openBoard();
  const [note, talk] = [await add('note', 'A thought'), await add('talk', 'Locks live')];
  const refused = [
    [note, { due: '2031-05-02' }, '“A thought” is no draft'],
    [talk, { stage: 'published' }, 'A talk has no stage “published”; it has idea, drafting,'],
  ] as const;
  for (const [id, changes, reason] of refused) {
    await expect(api.drafts.plan({ id, changes })).rejects.toThrow(reason);
  }
  expect((await api.drafts.board()).map(({ stage }) => stage)).toEqual(['drafting']);
  const { revision } = await api.entries.read({ id: talk });
  await api.entries.save({ id: talk, revision, changes: { frontMatter: '---\nkey: [1\n---\n' } });
  await expect(api.drafts.plan({ id: talk, changes: { next: 'Mend' } })).rejects.toThrow(
    'The plan of “Locks live” was not changed.',
  );
  expect((await api.entries.read({ id: talk })).frontMatter).toBe('---\nkey: [1\n---\n');
});

test('a draft is composed of what was chosen, and says where it was used', async () => {
  const { api } = await openBoard();
  const markdown = 'First.\n\nSecond.\n\nThird.\n';
  const { id } = await api.entries.add({ kind: 'note', title: 'Locks', markdown });
  const post = await api.drafts.compose({
    kind: 'post',
    title: 'All of locks',
    from: [{ note: id, blocks: ['title', '2', '0'] }, { note: id }],
  });
  const text = await api.entries.markdown({ id: post.id });
  expect(text.match(/First|Second|Third/g)).toEqual(['Third', 'First', 'First', 'Second', 'Third']);
  const [used, ...others] = await api.drafts.usedIn({ id });
  expect(others).toEqual([]);
  expect(used).toMatchObject({ id: post.id, kind: 'post', stage: 'drafting' });
  expect(used?.places.map(({ words }) => words)).toContain('Third.');
  expect(await api.drafts.usedIn({ id: post.id })).toEqual([]);

  const parts = (part: { note: string; blocks?: string[] }) =>
    api.drafts.compose({ kind: 'post', title: 'None', from: [part] });
  await expect(parts({ note: id, blocks: ['9'] })).rejects.toThrow('“Locks” was changed since');
  await expect(parts({ note: 'nobody-knows-this-id' })).rejects.toThrow(/nobody-knows-this-id/);
  expect(await api.drafts.board()).toHaveLength(1);
});

test('a post becomes a talk and stays; one that is a post already is not turned into one', async () => {
  const { api, add } = await openBoard();
  const post = await add('post', 'Locks');
  const talk = await api.drafts.convert({ id: post, to: 'talk' });
  expect(await api.entries.read({ id: talk.id })).toMatchObject({ kind: 'talk', title: 'Locks' });
  expect(await api.entries.markdown({ id: talk.id })).toContain('What Locks says.');
  expect(await api.entries.read({ id: post })).toMatchObject({ kind: 'post' });
  await expect(api.drafts.convert({ id: post, to: 'post' })).rejects.toThrow('is a post already');
});

test('an order and titles are proposed, and the same note counts once', async () => {
  const { api } = await openBoard();
  const base = await api.entries.add({ kind: 'note', title: 'Base', markdown: 'Alone.\n' });
  const later = await api.entries.add({ kind: 'note', title: 'Later', markdown: 'On [[Base]].\n' });
  const { order, titles } = await api.drafts.propose({ ids: [later.id, base.id, later.id] });
  expect(order.map(({ id }) => id)).toEqual([base.id, later.id]);
  expect(order.every(({ why }) => why.length > 0)).toBe(true);
  expect(titles.length).toBeGreaterThan(0);
});
