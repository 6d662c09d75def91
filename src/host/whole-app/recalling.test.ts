import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { App } from '#app/app';
import { answer } from '#contract/calls/answer';
import type { Api } from '#contract/calls/api';
import { ARGUMENTS } from '#contract/calls/arguments';
import { connect } from '#contract/calls/connect';
import { METHODS } from '#contract/calls/methods';
import { openApp } from '../open-app';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';

const NOTE =
  'A **write lock** is taken by `SELECT FOR UPDATE`, and it is held until the end of the\ntransaction, so that two who take them in another order wait for each other for ever.\n\n```sql\nSELECT 1 FOR UPDATE;\n```\n';

let app: App;
let api: Api;
let id: string;
let folder: string;

const start = () => {
  app = openApp({ wait: 0, sampleFolder: '' });
  api = connect<Api>(METHODS, answer(app.api, ARGUMENTS));
};

beforeEach(async () => {
  start();
  folder = join(makeTemporaryFolder(), 'library');
  await api.library.create({ folder, sample: false });
  id = (await api.entries.add({ kind: 'note', title: 'Locks', tags: ['sql'], markdown: NOTE })).id;
});

afterEach(() => app.close());

/** As after a crash: nothing was closed in the window. */
async function reopen(): Promise<void> {
  await app.close();
  start();
  await api.library.open({ folder });
}

it('suggests notes with depth, and asks for what joined until it leaves', async () => {
  expect((await api.recall.queue()).suggested).toEqual([{ id, title: 'Locks' }]);
  const { revision } = await api.entries.read({ id });
  await api.recall.join({ id, joins: true });
  await api.recall.join({ id, joins: true });
  const queue = await api.recall.queue();
  expect(queue).toMatchObject({ due: [{ id, title: 'Locks' }], suggested: [], limit: 5, today: 0 });
  expect((await api.entries.read({ id })).revision).toBe(revision);
  await reopen();
  expect((await api.recall.queue()).due).toHaveLength(1);
  await api.recall.join({ id, joins: false });
  expect(await api.recall.queue()).toMatchObject({ due: [], beyond: [], later: [] });
});

it('keeps what is written until it is rated, whatever happens', async () => {
  const { explanation } = await api.recall.write({ id, text: '---\nWrite' });
  const text = '---\nWrite locks are taken\n\nwith *care*';
  expect((await api.recall.write({ id, text })).explanation).toBe(explanation);
  await reopen();
  const { begun } = await api.recall.queue();
  expect(begun).toEqual([{ id, title: 'Locks', explanation }]);
  expect(await api.recall.begin({ id })).toEqual({ id, title: 'Locks', text });
  expect(await api.entries.read({ id: explanation ?? '' })).toMatchObject({ private: true });

  const rated = await api.recall.rate({ id, rating: 'good', text, keeps: false });
  expect(rated).toMatchObject({
    explanation,
    recall: { said: ['write lock'], missed: ['SELECT FOR UPDATE'] },
  });
  const queue = await api.recall.queue();
  expect(queue).toMatchObject({ begun: [], today: 1, later: [{ id, due: rated.due }] });
  expect((await api.entries.trash()).map((one) => one.id)).toEqual([explanation]);
  expect(await api.recall.studied()).toMatchObject([{ id, rating: 'good', said: 1, missed: 1 }]);

  await api.entries.restore({ id: explanation ?? '' });
  await api.recall.takeBack({ id, recall: rated.recall.id });
  expect((await api.recall.begin({ id })).text).toBe(text);
});

it('keeps the explanation as a private note where that is wished, and begins anew', async () => {
  const { explanation } = await api.recall.rate({ id, rating: 'hard', text: 'Ok.', keeps: true });
  expect(await api.entries.read({ id: explanation ?? '' })).toMatchObject({ private: true });
  expect((await api.recall.begin({ id })).text).toBe('');
  expect((await api.recall.queue()).begun).toEqual([]);
  const second = await api.recall.write({ id, text: 'Anew.' });
  expect(second.explanation).not.toBe(explanation);
});

it('writes on in one note, though a machine whose clock is ahead has rated it', async () => {
  const recall = '{id: r9, at: "2999-01-01T10:00:00.000Z", rating: good, said: [], missed: []}';
  const source = makeTemporaryFolder();
  writeFileSync(join(source, 'Ahead.md'), `---\nrecalls: [${recall}]\n---\n\nx\n`);
  await api.transfer.import({ paths: [source], as: 'notes' });
  const ahead = (await api.entries.list({})).find(({ title }) => title === 'Ahead')?.id ?? '';
  expect(await api.recall.studied()).toContainEqual(
    expect.objectContaining({ id: ahead, day: '2999-01-01' }),
  );
  const first = await api.recall.write({ id: ahead, text: 'On' });
  expect(await api.recall.write({ id: ahead, text: 'One' })).toEqual(first);
});

it('shows what was missed and when it is due again, and makes a gap of what was missed', async () => {
  const compared = await api.recall.compare({ id, text: 'A write lock is taken.' });
  expect(compared).toMatchObject({
    said: [{ words: 'write lock' }],
    missed: [{ kind: 'code', words: 'SELECT FOR UPDATE' }],
    suggested: 'hard',
  });
  const rated = await api.recall.rate({ id, rating: 'hard', text: '', keeps: false });
  expect(rated).toMatchObject({ due: compared.next.hard, explanation: null });
  const gap = await api.recall.ask({ id, words: 'select for update' });
  expect(gap).toMatchObject({ title: 'What is “SELECT FOR UPDATE” in “Locks”?', made: true });
  expect(await api.recall.ask({ id, words: 'SELECT FOR UPDATE' })).toMatchObject({ made: false });
  expect(await api.gaps.map()).toMatchObject({
    open: 1,
    areas: [{ tag: 'sql', notes: [{ id: gap.id, from: { id } }] }],
  });
  await expect(api.recall.ask({ id, words: 'Nothing' })).rejects.toThrow('does not say');
});

it('leaves the text alone while somebody writes it, and several at once', async () => {
  const { revision } = await api.entries.read({ id });
  await Promise.all([
    api.recall.rate({ id, rating: 'good', text: 'One', keeps: true }),
    api.recall.rate({ id, rating: 'easy', text: 'Two', keeps: true }),
    api.entries.save({ id, revision, changes: { markdown: 'Changed.' } }),
  ]).catch(() => undefined);
  expect(await api.recall.studied()).toHaveLength(2);
});
