import { describe, expect, test } from 'vitest';
import type { Api } from '#contract/api';
import { openEmptyLibrary } from './import/testing/open-library';

const add = async (
  api: Api,
  title: string,
  markdown = '',
  kind: 'note' | 'post' | 'talk' = 'post',
): Promise<string> => (await api.entries.add({ kind, title, markdown })).id;

describe('the board', () => {
  test('has the nearest day first, then the latest changed, and says how far it is', async () => {
    const api = await openEmptyLibrary();
    const without = await add(api, 'Without a day');
    const late = await add(api, 'Late', '---\ndue: 2999-01-02\n---\n');
    const over = await add(api, 'Over', '---\ndue: 2020-01-01\n---\n');
    const given = await add(api, 'Given', '---\ndue: 2020-01-02\n---\n', 'talk');
    await api.drafts.plan({ id: given, changes: { stage: 'given' } });
    const last = await add(api, 'Changed last');
    const cards = await api.drafts.board();
    expect(cards.map(({ id }) => id)).toEqual([over, given, late, last, without]);
    expect(cards.map(({ isOverdue }) => isOverdue)).toEqual([true, false, false, false, false]);
    expect(cards.map(({ dueWords }) => dueWords === null)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(cards[3]).toMatchObject({ title: 'Changed last', kind: 'post', due: null });
  });

  test('plans in the front matter, can take it back, and changes nothing for the same', async () => {
    const api = await openEmptyLibrary();
    const id = await add(api, 'A post', 'Text.\n');
    const [{ stage } = { stage: 'idea' as const }] = await api.drafts.board();
    expect(await api.drafts.plan({ id, changes: { stage } })).toEqual({ change: null });
    expect(await api.drafts.plan({ id, changes: { due: null } })).toEqual({ change: null });
    const { change } = await api.drafts.plan({
      id,
      changes: { due: '2026-03-29', stage: 'ready' },
    });
    expect((await api.entries.read({ id })).frontMatter).toContain('due: 2026-03-29');
    expect((await api.drafts.board())[0]).toMatchObject({ due: '2026-03-29', stage: 'ready' });
    await api.bulk.undo({ change: change ?? '' });
    expect((await api.drafts.board())[0]).toMatchObject({ due: null, stage });
  });

  test('refuses what is no draft, a stage of another kind, and front matter that is broken', async () => {
    const api = await openEmptyLibrary();
    const note = await add(api, 'A note', '', 'note');
    await expect(api.drafts.plan({ id: note, changes: { due: '2026-01-01' } })).rejects.toThrow(
      '“A note” is no draft, so there is nothing to plan.',
    );
    const post = await add(api, 'A post');
    await expect(api.drafts.plan({ id: post, changes: { stage: 'given' } })).rejects.toThrow(
      'A post has no stage “given”; it has ',
    );
    const broken = await add(api, 'Broken', '---\ndue: [\n---\n\nText.\n');
    const before = await api.entries.read({ id: broken });
    await expect(api.drafts.plan({ id: broken, changes: { due: '2026-01-01' } })).rejects.toThrow(
      'The plan of “Broken” was not changed.',
    );
    expect(await api.entries.read({ id: broken })).toEqual(before);
  });
});

describe('drafts from notes', () => {
  test('take the blocks that were chosen, and refuse those that are gone', async () => {
    const api = await openEmptyLibrary();
    const note = await add(api, 'A note', 'One.\n\nTwo. ^two\n', 'note');
    const other = await add(api, 'Another', 'Three.\n', 'note');
    const { id } = await api.drafts.compose({
      kind: 'post',
      title: 'Both',
      from: [{ note, blocks: ['title', '^two'] }, { note: other }],
    });
    const markdown = await api.entries.markdown({ id });
    expect(markdown).toContain('Two.');
    expect(markdown).toContain('Three.');
    expect(markdown).not.toContain('One.');
    await expect(
      api.drafts.compose({ kind: 'post', title: 'x', from: [{ note, blocks: ['^gone'] }] }),
    ).rejects.toThrow('“A note” was changed since its blocks were chosen. Choose them again.');
    await expect(
      api.drafts.compose({ kind: 'post', title: 'x', from: [{ note: 'gone' }] }),
    ).rejects.toThrow('gone');
    const used = await api.drafts.usedIn({ id: note });
    expect(used).toMatchObject([{ id, title: 'Both', kind: 'post' }]);
    expect(used[0]?.places.map(({ words }) => words)).toContain('Two.');
    expect(await api.drafts.usedIn({ id })).toEqual([]);
    const { order, titles } = await api.drafts.propose({ ids: [note, other, note] });
    expect(order.map((one) => one.id).toSorted()).toEqual([note, other].toSorted());
    expect(titles.length).toBeGreaterThan(0);
  });

  test('become talks and posts, and what they were stays', async () => {
    const api = await openEmptyLibrary();
    const post = await add(api, 'A post', '---\ntags: [sql]\n---\n\n## One\n\nText.\n');
    await expect(api.drafts.convert({ id: post, to: 'post' })).rejects.toThrow(
      '“A post” is a post already.',
    );
    const { id } = await api.drafts.convert({ id: post, to: 'talk' });
    expect(await api.entries.read({ id })).toMatchObject({
      kind: 'talk',
      title: 'A post',
      tags: ['sql'],
      private: false,
    });
    expect((await api.entries.read({ id: post })).kind).toBe('post');
  });
});

describe('versions with names', () => {
  test('are called otherwise, and lose their names one by one', async () => {
    const api = await openEmptyLibrary();
    const id = await add(api, 'A post', 'One.\n');
    const { version } = await api.history.snapshot({ id, name: 'First' });
    const { version: second } = await api.history.snapshot({ id, name: 'Second' });
    const names = async () => {
      const { versions } = await api.history.list({ id });
      return Object.fromEntries(versions.map(({ name, label }) => [name, label]));
    };
    await api.history.name({ id, version, name: 'Sent to Ann' });
    expect(Object.values(await names())).toContain('Sent to Ann');
    await api.history.name({ id, version, name: null });
    await api.history.name({ id, version: second, name: null });
    expect(Object.values(await names()).filter((name) => name !== null)).toEqual([]);
    await expect(api.history.name({ id, version: 'gone', name: 'x' })).rejects.toThrow();
  });
});

describe('checks', () => {
  test('are chosen rule by rule, ignored with a reason, and heeded again', async () => {
    const api = await openEmptyLibrary();
    const rules = await api.checks.rules();
    const [{ id: rule, usual } = { id: '', usual: 'off' as const }] = rules;
    await api.checks.choose({ rule, choice: 'off' });
    expect((await api.checks.rules()).find(({ id }) => id === rule)).toMatchObject({
      choice: 'off',
      usual,
    });
    await api.checks.choose({ rule, choice: 'usual' });
    expect((await api.checks.rules()).find(({ id }) => id === rule)).toMatchObject({
      choice: usual,
    });
    await expect(api.checks.choose({ rule: 'none/such', choice: 'off' })).rejects.toThrow();
    const id = await add(api, 'A post', 'The the words are there.\n');
    const { problems } = await api.checks.run({ id, source: true });
    const problem = problems.find((one) => one.words === 'The the');
    expect(problem?.source).toMatchObject({ line: expect.any(Number) });
    const key = { id, rule: problem?.rule ?? '', words: problem?.words ?? '' };
    await api.checks.ignore({ ...key, reason: 'It is meant so.' });
    expect((await api.checks.run({ id })).problems.length).toBe(problems.length - 1);
    await api.checks.heed(key);
    expect((await api.checks.run({ id })).problems.length).toBe(problems.length);
    await expect(api.checks.heed(key)).rejects.toThrow();
    const note = await add(api, 'A note', '', 'note');
    await expect(api.checks.run({ id: note })).rejects.toThrow('A note');
  });

  test('fix nothing of rules that were not asked for', async () => {
    const api = await openEmptyLibrary();
    const id = await add(api, 'A post', 'The the words are there.\n');
    const before = await api.entries.markdown({ id });
    expect(await api.checks.fix({ id, rules: ['none'] })).toEqual([]);
    expect(await api.entries.markdown({ id })).toBe(before);
    expect(await api.checks.fix({ id })).toContainEqual(
      expect.objectContaining({ words: 'The the' }),
    );
    expect(await api.entries.markdown({ id })).toContain('The words are there.');
  });
});

test('what is proposed to an event is found by its id alone, and ends on its day', async () => {
  const api = await openEmptyLibrary();
  const talk = await add(api, 'A talk', '---\ndate: 2026-03-29\n---\n', 'talk');
  const { id } = await api.proposals.add({ talk, fields: { event: 'Meetup' } });
  const other = await api.proposals.add({ talk, fields: { event: 'Conference', held: null } });
  expect(await api.proposals.change({ id, fields: { event: 'Meetup' } })).toEqual({ change: null });
  await api.proposals.change({ id, fields: { state: 'given' } });
  const all = await api.proposals.list();
  expect(all.find((one) => one.id === id)).toMatchObject({ state: 'given', held: '2026-03-29' });
  expect(all.find((one) => one.id === other.id)).toMatchObject({ state: 'idea', held: null });
  expect((await api.entries.read({ id: talk })).stage).toBe('given');
  await api.proposals.change({ id: other.id, fields: { state: 'given', held: '2026-04-01' } });
  expect((await api.proposals.list()).find((one) => one.id === other.id)?.held).toBe('2026-04-01');
  expect(await api.proposals.form({ id })).toContain('A talk');
  await api.proposals.remove({ id });
  await expect(api.proposals.form({ id })).rejects.toThrow(`There is no proposal ${id}.`);
  const post = await add(api, 'A post');
  await expect(api.proposals.add({ talk: post, fields: {} })).rejects.toThrow('A post');
});
