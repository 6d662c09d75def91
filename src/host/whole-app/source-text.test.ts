import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '#app/app';
import { answer } from '#contract/calls/answer';
import type { Api, EntryChanges } from '#contract/calls/api';
import { ARGUMENTS } from '#contract/calls/arguments';
import { connect } from '#contract/calls/connect';
import { METHODS } from '#contract/calls/methods';
import type { DocumentNode } from '#core/document/document';
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

async function add(markdown: string, fields: Partial<Parameters<Api['entries']['add']>[0]> = {}) {
  const { id } = await api.entries.add({ kind: 'note', title: 'A', markdown, ...fields });
  return id;
}

async function save(id: string, changes: EntryChanges): Promise<void> {
  const { revision } = await api.entries.read({ id });
  await api.entries.save({ id, revision, changes });
}

/** The document with a name and a source for each of its blocks. */
async function nameBlocks(id: string): Promise<readonly DocumentNode[]> {
  const { document } = await api.entries.read({ id });
  const content = (document.content ?? []).map((block, index) => ({
    ...block,
    attrs: { ...block.attrs, id: `id${index}`, source: { note: 'n', block: 'b', hash: 'h' } },
  }));
  await save(id, { document: { ...document, content } });
  return content;
}

describe('a text that was edited as Markdown', () => {
  it('is kept as it was typed', async () => {
    const id = await add('one\n');
    for (const markdown of [
      '__b__ and *i*\n\n* a\n* b\n',
      '---\r\ntitle: x # mine\r\n---\r\n\r\n# T\r\n\r\n+ a\r\n',
      'mixed\r\nends\n\n\n\nand a blank end  \n\n',
      '---\ntags: [\n---\n\nbroken\n',
      '\n \n',
      '',
    ]) {
      await save(id, { markdown });
      expect(await api.entries.markdown({ id })).toBe(markdown);
      expect(await api.entries.views({ id })).toMatchObject({ markdown, losses: [] });
    }
  });

  it('gives the fields that its front matter tells, and keeps the others', async () => {
    const id = await add('one\n', { tags: ['a'], private: true });
    await save(id, { markdown: '---\ntitle: B\n---\n\none\n' });
    expect(await api.entries.read({ id })).toMatchObject({
      title: 'B',
      tags: ['a'],
      private: true,
      frontMatterProblem: null,
    });
    await save(id, { markdown: '---\ntitle: B\ntags: [b, c]\nprivate: false\n---\n\none\n' });
    expect(await api.entries.read({ id })).toMatchObject({ tags: ['b', 'c'], private: false });
    await save(id, { markdown: '---\ntitle: C\n---\n\none\n' });
    expect(await api.entries.read({ id })).toMatchObject({ title: 'C', tags: [], private: false });
  });

  it('keeps front matter with a mistake in it, and says the mistake', async () => {
    const id = await add('---\ntitle: B\ntags: [a]\n---\n\none\n');
    const markdown = '---\ntitle: B\ntags: [a\n---\n\none\n';
    await save(id, { markdown });
    const entry = await api.entries.read({ id });
    expect(entry).toMatchObject({ title: 'A', tags: ['a'] });
    expect(entry.frontMatterProblem).toMatch(/\w/);
    expect(await api.entries.markdown({ id })).toBe(markdown);
  });

  it('can lose its front matter, and nothing else with it', async () => {
    const id = await add('---\ntitle: A\ntags: [a]\nprivate: true\n---\n\none\n');
    await save(id, { markdown: 'one\n' });
    expect(await api.entries.markdown({ id })).toBe('one\n');
    expect(await api.entries.read({ id })).toMatchObject({ tags: ['a'], private: true });
  });

  it('takes fields that were changed beside it where it tells nothing of them', async () => {
    const id = await add('one\n');
    await save(id, { markdown: 'two\n', title: 'New', tags: ['x'] });
    expect(await api.entries.read({ id })).toMatchObject({ title: 'New', tags: ['x'] });
    await save(id, { markdown: '---\ntitle: Told\n---\n\ntwo\n', title: 'Beside' });
    expect(await api.entries.read({ id })).toMatchObject({ title: 'Told', tags: ['x'] });
  });

  it('keeps the names and sources of its blocks', async () => {
    const id = await add('one\n\ntwo\n\nthree\n');
    const named = await nameBlocks(id);
    await save(id, { markdown: 'one\n\n__two__ edited\n\nthree\n' });
    const edited = await api.entries.read({ id });
    expect(edited.document.content?.map(({ attrs }) => attrs)).toEqual(
      named.map(({ attrs }) => attrs),
    );
    const { revision } = edited;
    await api.entries.replace({ id, revision, markdown: 'new\n\nthree\n\none\n' });
    const replaced = await api.entries.read({ id });
    expect(replaced.document.content?.map(({ attrs }) => attrs?.['id'])).toEqual([
      null,
      'id2',
      'id0',
    ]);
  });
});

describe('the two views of a text', () => {
  it('name the places of its blocks', async () => {
    const id = await add('---\na: 1\n---\n\none\n\ntwo\n');
    expect(await api.entries.views({ id })).toMatchObject({
      markdown: '---\na: 1\n---\n\none\n\ntwo\n',
      places: [
        { from: 14, to: 17 },
        { from: 19, to: 22 },
      ],
    });
  });

  it('list what Markdown does not hold, but for empty lines at the end', async () => {
    const id = await add('one\n\ntwo\n');
    const { document } = await api.entries.read({ id });
    const [one, two] = document.content ?? [];
    const empty = { type: 'paragraph' };
    if (!one || !two) throw new Error('There are two paragraphs.');
    await save(id, { document: { ...document, content: [one, two, empty, empty] } });
    expect(await api.entries.views({ id })).toMatchObject({ losses: [] });
    await save(id, { document: { ...document, content: [one, empty, two, empty] } });
    const { losses, places } = await api.entries.views({ id });
    expect(losses).toMatchObject([{ kind: 'missing' }]);
    expect(places).toEqual([{ from: 0, to: 3 }, null, { from: 5, to: 8 }, null]);
  });

  it('are shown for an earlier document without keeping it', async () => {
    const id = await add('__one__\n');
    const { document } = await api.entries.read({ id });
    await save(id, { document: { type: 'doc', content: [{ type: 'paragraph' }] } });
    expect(await api.entries.markdown({ id, document })).toBe('__one__\n');
    expect(await api.entries.markdown({ id })).not.toContain('one');
  });
});
