import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { App } from '#app/app';
import { answer } from '#contract/calls/answer';
import type { Api, EntryChanges } from '#contract/calls/api';
import { ARGUMENTS } from '#contract/calls/arguments';
import { connect } from '#contract/calls/connect';
import { METHODS } from '#contract/calls/methods';
import { removeProperty, setProperty } from '#core/document/front-matter/properties';
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

const add = async (markdown: string): Promise<string> =>
  (await api.entries.add({ kind: 'note', title: 'A', markdown })).id;

async function save(id: string, changes: EntryChanges): Promise<void> {
  const { revision } = await api.entries.read({ id });
  await api.entries.save({ id, revision, changes });
}

it.each([
  '---\ntitle: A # mine\nx:   1 # one\n---\n\ntext\n',
  '---\r\ntitle: A # mine\r\nx:   1 # one\r\n---\r\n\r\ntext\r\n',
  '+++\ntitle = "A" # mine\nx =   1 # one\n\n[params]\ny = 2\n+++\n\ntext\n',
])('a property changes its line of the whole text: %j', async (markdown) => {
  const id = await add(markdown);
  const { frontMatter } = await api.entries.read({ id });
  await save(id, {
    frontMatter: setProperty(frontMatter, 'x', { kind: 'number', text: '2' }),
  });
  expect(await api.entries.markdown({ id })).toBe(markdown.replace('  1 #', '  2 #'));
  expect(await api.entries.read({ id })).toMatchObject({ title: 'A', properties: { x: 2 } });
});

it('the first property makes front matter, and the last takes it away', async () => {
  const id = await add('text\n');
  const made = setProperty(null, 'mood', { kind: 'text', text: 'good' });
  await save(id, { frontMatter: made });
  expect(await api.entries.markdown({ id })).toBe('---\nmood: good\n---\n\ntext\n');
  await save(id, { frontMatter: removeProperty(made, 'mood') });
  expect(await api.entries.markdown({ id })).toBe('text\n');
});

it('aliases follow, and those that never stood there stay', async () => {
  const id = await add('---\naliases: [One, Two]\n---\n\ntext\n');
  await save(id, { frontMatter: '---\naliases: [Two, Three]\n---' });
  expect(await api.entries.read({ id })).toMatchObject({ aliases: ['Two', 'Three'] });
  await save(id, { frontMatter: null });
  expect(await api.entries.read({ id })).toMatchObject({ aliases: [], frontMatter: null });
});

it('is merged with another change of the same front matter', async () => {
  const id = await add('---\na: 1\nb: 2\n---\n\ntext\n');
  const { revision } = await api.entries.read({ id });
  const changed = (frontMatter: string) =>
    api.entries.save({ id, revision, changes: { frontMatter } });
  await changed('---\na: 3\nb: 2\n---');
  await changed('---\na: 1\nb: 4\n---');
  expect(await api.entries.markdown({ id })).toBe('---\na: 3\nb: 4\n---\n\ntext\n');
});

it.each(['a: 1', '---\na: 1\n---\n\nmore', '# Heading', ''])(
  'refuses what is more or less than front matter: %j',
  async (frontMatter) => {
    const id = await add('text\n');
    await expect(save(id, { frontMatter })).rejects.toMatchObject({ code: 'bad-input' });
    expect(await api.entries.markdown({ id })).toBe('text\n');
  },
);
