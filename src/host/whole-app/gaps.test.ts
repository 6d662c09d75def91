import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { App } from '#app/app';
import { answer } from '#contract/calls/answer';
import type { Api } from '#contract/calls/api';
import { ARGUMENTS } from '#contract/calls/arguments';
import { connect } from '#contract/calls/connect';
import type { FoundGap } from '#contract/checking/gaps';
import { METHODS } from '#contract/calls/methods';
import { openApp } from '../open-app';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';

let app: App;
let api: Api;

beforeEach(async () => {
  app = openApp({ wait: 0, sampleFolder: '' });
  api = connect<Api>(METHODS, answer(app.api, ARGUMENTS));
  await api.library.create({ folder: join(makeTemporaryFolder(), 'library'), sample: false });
});

afterEach(() => app.close());

const SOMEHOW = 'The bundler somehow finds out what is used, and that is that.';

async function add(markdown: string, more: Partial<Parameters<Api['entries']['add']>[0]> = {}) {
  const entry = { kind: 'post', title: 'Bundles', tags: ['build'], ...more } as const;
  return (await api.entries.add({ ...entry, markdown })).id;
}

async function found(): Promise<readonly FoundGap[]> {
  return (await api.gaps.map()).areas.flatMap((area) => area.found);
}

async function write(id: string, markdown: string): Promise<void> {
  const { revision } = await api.entries.read({ id });
  await api.entries.save({ id, revision, changes: { markdown } });
}

it('lists what drafts can’t explain by the first of their tags', async () => {
  await add(SOMEHOW);
  await add('See [[Nowhere]].', { title: 'Talk', kind: 'talk', tags: [] });
  await add('A note that somehow says it, and more of the same.', { title: 'Note', kind: 'note' });
  const { areas, ...sums } = await api.gaps.map();
  expect(areas.map(({ tag, found: gaps }) => [tag, gaps.map(({ words }) => words)])).toEqual([
    ['build', ['somehow']],
    [null, ['Nowhere']],
  ]);
  expect(sums).toEqual({ open: 0, closed: 0, found: 2, drafts: 2, unread: [] });
});

it('makes the note that asks, once, with the draft’s tags and a link back', async () => {
  const id = await add(SOMEHOW);
  const gap = { id, rule: 'gaps/hedges', words: 'somehow' };
  const made = await api.gaps.ask(gap);
  expect(made).toMatchObject({ made: true, title: `How or why is this so: “${SOMEHOW}”` });
  expect(await api.gaps.ask(gap)).toEqual({ ...made, made: false });
  const note = await api.entries.read({ id: made.id });
  expect(note).toMatchObject({ kind: 'note', tags: ['build', 'gap'], private: false });
  expect(note.properties).toEqual({ gap: 'open', 'gap-rule': 'gaps/hedges' });
  expect(await api.entries.markdown({ id: made.id })).toContain(
    `From [[Bundles]]:\n\n> ${SOMEHOW}\n`,
  );
  const { areas, open, found: left } = await api.gaps.map();
  expect([open, left]).toEqual([1, 0]);
  expect(areas).toMatchObject([
    { tag: 'build', notes: [{ id: made.id, state: 'open', from: { id, title: 'Bundles' } }] },
  ]);
});

it('makes the note of the one that is meant, where several stand at the same words', async () => {
  await add(`${SOMEHOW} And somehow it is the smaller for it.`);
  const [, second] = await found();
  const { draft, rule, words, question } = second ?? ({} as FoundGap);
  const note = await api.gaps.ask({ id: draft.id, rule, words, question });
  expect(note.title).toContain('And somehow it is the smaller for it.');
  expect((await found()).map((gap) => gap.question)).toEqual([
    `How or why is this so: “${SOMEHOW}”`,
  ]);
});

it('quotes what is around a gap in a long paragraph, and leaves out the rest', async () => {
  const filler = 'One word follows the other. '.repeat(30);
  const id = await add(`${filler}The bundler somehow finds out. ${filler}`);
  const { id: note } = await api.gaps.ask({ id, rule: 'gaps/hedges', words: 'somehow' });
  expect(await api.entries.markdown({ id: note })).toMatch(/> ….*somehow finds out.*…\n/s);
  const first = await add(`It somehow works. ${filler}`, { title: 'First' });
  const { id: other } = await api.gaps.ask({ id: first, rule: 'gaps/hedges', words: 'somehow' });
  const markdown = await api.entries.markdown({ id: other });
  expect(markdown).toMatch(/> It somehow works\..*…\n/s);
  const { revision } = await api.entries.read({ id: other });
  await api.gaps.mark({ id: other, state: 'open' });
  expect((await api.entries.read({ id: other })).revision).toBe(revision);
});

it('makes the note that a link looks for', async () => {
  const id = await add('What is said is in [[Sagas]].');
  await api.gaps.ask({ id, rule: 'gaps/unresolved-links', words: 'Sagas' });
  expect(await api.links.resolve({ title: 'Sagas' })).not.toBeNull();
  expect(await found()).toEqual([]);
});

it('keeps a private draft’s question private', async () => {
  const id = await add(SOMEHOW, { private: true });
  const { id: note } = await api.gaps.ask({ id, rule: 'gaps/hedges', words: 'somehow' });
  expect((await api.entries.read({ id: note })).private).toBe(true);
});

it('closes and opens again, and changes no other line', async () => {
  const id = await add('---\ngap: open # soon\nmine: 1\n---\n\ntext\n', {
    kind: 'note',
    title: 'Why?',
    tags: ['gap'],
  });
  await api.gaps.mark({ id, state: 'closed' });
  expect(await api.gaps.map()).toMatchObject({ open: 0, closed: 1 });
  expect(await api.entries.markdown({ id })).toContain('gap: closed # soon\nmine: 1\n');
  await api.gaps.mark({ id, state: 'open' });
  expect(await api.gaps.map()).toMatchObject({ open: 1, closed: 0 });
});

it('refuses what is no question, and a gap that is not there any more', async () => {
  const id = await add(SOMEHOW);
  await expect(api.gaps.mark({ id, state: 'closed' })).rejects.toMatchObject({ code: 'bad-input' });
  const gone = { id, rule: 'gaps/hedges', words: 'magically' };
  await expect(api.gaps.ask(gone)).rejects.toMatchObject({ code: 'not-found' });
  expect(await api.entries.list({})).toHaveLength(1);
});

it('follows the draft, what it links to, what is ignored and what rules count as', async () => {
  const id = await add(`${SOMEHOW} See [[Logs]] for the WAL that we have.`);
  const logs = await add('A log.', { kind: 'note', title: 'Logs' });
  const words = async () => (await found()).map((gap) => gap.words);
  expect(await words()).toEqual(['somehow', 'WAL']);
  await write(logs, 'A write-ahead log (WAL) is a file.');
  expect(await words()).toEqual(['somehow']);
  await api.checks.ignore({ id, rule: 'gaps/hedges', words: 'somehow', reason: 'It does.' });
  expect(await words()).toEqual([]);
  await api.checks.heed({ id, rule: 'gaps/hedges', words: 'somehow' });
  await api.checks.choose({ rule: 'gaps/hedges', choice: 'off' });
  expect(await words()).toEqual([]);
  await api.checks.choose({ rule: 'gaps/hedges', choice: 'usual' });
  await api.entries.remove({ id: logs });
  expect(await words()).toEqual(['Logs', 'somehow', 'WAL']);
  await api.entries.remove({ id });
  expect(await words()).toEqual([]);
});
