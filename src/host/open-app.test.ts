import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer } from '#contract/calls/answer';
import type { Api } from '#contract/calls/api';
import { ARGUMENTS } from '#contract/calls/arguments';
import { connect } from '#contract/calls/connect';
import { METHODS } from '#contract/calls/methods';
import type { App } from '#app/app';
import { openApp } from './open-app';

let folder: string;
let app: App;
let api: Api;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-app-'));
  app = openApp({ wait: 0, sampleFolder: join(process.cwd(), 'resources', 'sample-library') });
  api = connect<Api>(METHODS, answer(app.api, ARGUMENTS));
  await api.library.create({ folder: join(folder, 'library'), sample: false });
});

afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const paragraph = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

describe('entries', () => {
  it('keep their id, kind and text', async () => {
    const { id } = await api.entries.add({ kind: 'note', title: 'A', markdown: '*Hi* there\n' });
    expect(await api.entries.markdown({ id })).toBe('*Hi* there\n');
    expect(await api.entries.list({})).toMatchObject([{ id, kind: 'note', title: 'A' }]);
  });

  it('are listed with the latest change first, as many as are asked for', async () => {
    const titles = async (filter: Parameters<Api['entries']['list']>[0]) =>
      (await api.entries.list(filter)).map((row) => row.title);
    for (const title of ['A', 'B', 'C']) {
      await api.entries.add({ kind: title === 'B' ? 'practice' : 'note', title });
      // The next one is of another millisecond.
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect(await titles({})).toEqual(['C', 'B', 'A']);
    expect(await titles({ limit: 2 })).toEqual(['C', 'B']);
    expect(await titles({ kind: 'note', limit: 1 })).toEqual(['C']);
    const [last] = (await api.entries.list({})).slice(-1);
    await api.entries.save({ id: last?.id ?? '', revision: 1, changes: { title: 'A again' } });
    expect(await titles({ limit: 2 })).toEqual(['A again', 'C']);
    await expect(api.entries.list({ limit: 0 })).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('are saved only on the revision that was read', async () => {
    const { id } = await api.entries.add({ kind: 'note', title: 'A' });
    const { revision } = await api.entries.read({ id });
    await api.entries.save({ id, revision, changes: { document: paragraph('one') } });
    const late = api.entries.save({ id, revision, changes: { document: paragraph('two') } });
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
    expect(await api.entries.markdown({ id })).toBe('one\n');
  });

  it('take no document that the schema does not know', async () => {
    const { id } = await api.entries.add({ kind: 'note', title: 'A', markdown: 'kept\n' });
    const { revision } = await api.entries.read({ id });
    const document = { type: 'doc', content: [{ type: 'script' }] };
    const save = api.entries.save({ id, revision, changes: { document } });
    await expect(save).rejects.toMatchObject({ code: 'bad-input' });
    expect(await api.entries.markdown({ id })).toBe('kept\n');
  });

  it('stay private when their text is replaced', async () => {
    const { id } = await api.entries.add({ kind: 'note', title: 'A', private: true });
    await api.entries.replace({ id, revision: 1, markdown: '---\ntitle: B\n---\n\ntext\n' });
    expect(await api.entries.read({ id })).toMatchObject({ title: 'B', private: true });
  });

  it('follow the heading that is their title', async () => {
    const { id } = await api.entries.add({ kind: 'note', title: 'Old', markdown: '# Old\n\nx\n' });
    await api.entries.replace({ id, revision: 1, markdown: '# New\n\nx\n' });
    expect(await api.entries.read({ id })).toMatchObject({ title: 'New' });
  });

  it('are replaced only as they were read', async () => {
    const { id } = await api.entries.add({ kind: 'note', title: 'A', markdown: 'one\n' });
    await api.entries.replace({ id, revision: 1, markdown: 'two\n' });
    const late = api.entries.replace({ id, revision: 1, markdown: 'three\n' });
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
    expect(await api.entries.markdown({ id })).toBe('two\n');
  });

  it('say in their front matter what was changed, and keep it when that is written back', async () => {
    const markdown = '---\ntitle: Old # mine\ntags: [a]\nother: 1.10\n---\n\ntext\n';
    const { id } = await api.entries.add({ kind: 'note', title: 'Old', markdown });
    expect(await api.entries.markdown({ id })).toBe(markdown);
    const changes = { title: 'New', tags: ['a', 'b'] };
    const { revision } = await api.entries.save({ id, revision: 1, changes });
    const shown = await api.entries.markdown({ id });
    expect(shown).toContain('title: New # mine');
    expect(shown).toContain('other: 1.10');
    await api.entries.replace({ id, revision, markdown: shown });
    expect(await api.entries.read({ id })).toMatchObject(changes);
  });

  it('keep title and tags that a new front matter does not tell or cannot tell', async () => {
    const { id } = await api.entries.add({ kind: 'note', title: 'Named', tags: ['a'] });
    const broken = '---\ntitle: [\n---\n\ntext\n';
    const { revision } = await api.entries.replace({ id, revision: 1, markdown: broken });
    expect(await api.entries.read({ id })).toMatchObject({ title: 'Named', tags: ['a'] });
    await api.entries.replace({ id, revision, markdown: '---\nother: 1\n---\n\ntext\n' });
    expect(await api.entries.read({ id })).toMatchObject({ title: 'Named' });
  });

  it('go to the trash and come back', async () => {
    const { id } = await api.entries.add({ kind: 'note', title: 'A', markdown: 'findable\n' });
    await api.entries.remove({ id });
    expect(await api.entries.list({})).toEqual([]);
    expect(await api.search.find({ text: 'findable', limit: 5 })).toEqual([]);
    expect(await api.entries.trash()).toMatchObject([{ id }]);
    await api.entries.restore({ id });
    expect(await api.search.find({ text: 'findable', limit: 5 })).toMatchObject([{ id }]);
  });

  it('are told apart by tag, whatever its case and place', async () => {
    const { id } = await api.entries.add({ kind: 'note', title: 'A', tags: ['Node'] });
    const inText = await api.entries.add({ kind: 'note', title: 'B', markdown: 'with #node\n' });
    const found = await api.entries.list({ tag: 'node' });
    expect(found.map((row) => row.id).toSorted()).toEqual([id, inText.id].toSorted());
    expect(await api.links.tags()).toEqual([{ tag: expect.stringMatching(/node/i), count: 2 }]);
  });
});

describe('the sample library', () => {
  it('comes in whole, with its images and links', async () => {
    await api.library.create({ folder: join(folder, 'sample'), sample: true });
    const rows = await api.entries.list({});
    expect(rows.length).toBeGreaterThanOrEqual(12);
    const saved = rows.find((row) => row.title === 'What saved really means');
    const { attachments } = await api.entries.read({ id: saved?.id ?? '' });
    expect(Object.keys(attachments)).toHaveLength(1);
    const backlinks = await api.links.backlinks({ id: saved?.id ?? '' });
    expect(backlinks.map((link) => link.title)).toContain('Lost updates and isolation levels');
  });
});

describe('another library', () => {
  it('that can not be opened leaves the open one as it is', async () => {
    const { id } = await api.entries.add({ kind: 'note', title: 'Here' });
    await expect(api.library.open({ folder: join(folder, 'nowhere') })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await api.entries.read({ id })).toMatchObject({ title: 'Here' });
  });

  it('is not made where something else lies', async () => {
    const place = join(folder, 'photos');
    await mkdir(place);
    await writeFile(join(place, 'holiday.jpg'), 'x');
    const create = api.library.create({ folder: place, sample: true });
    await expect(create).rejects.toMatchObject({ code: 'unsafe-place' });
    expect(await readdir(place)).toEqual(['holiday.jpg']);
  });
});

describe('publishing', () => {
  async function makePost() {
    const site = join(folder, 'site');
    await mkdir(site);
    await api.targets.add({ name: 'blog', generator: 'hugo', path: site });
    const { id: note } = await api.entries.add({
      kind: 'note',
      title: 'Source',
      markdown: 'A block that others may read.\n',
    });
    const { id } = await api.drafts.compose({ kind: 'post', title: 'My post', from: [{ note }] });
    return { site, note, id };
  }

  it('writes the post, keeps its address and marks it published', async () => {
    const { site, id } = await makePost();
    const report = await api.publishing.write({ ids: [id], target: 'blog' });
    expect(report.written).toEqual([{ file: 'content/posts/my-post/index.md', id }]);
    const text = await readFile(join(site, 'content/posts/my-post/index.md'), 'utf8');
    expect(text).toContain('A block that others may read.');
    const { revision } = await api.entries.read({ id });
    await api.entries.save({ id, revision, changes: { title: 'Another title' } });
    const plan = await api.publishing.plan({ ids: [id], target: 'blog' });
    expect(plan.files.map((file) => file.path)).toEqual(['content/posts/my-post/index.md']);
    expect(await api.entries.read({ id })).toMatchObject({ stage: 'published' });
  });

  it('refuses a post with a block of a private note, and names the block', async () => {
    const { site, note, id } = await makePost();
    const { revision } = await api.entries.read({ id: note });
    await api.entries.save({ id: note, revision, changes: { private: true } });
    const report = await api.publishing.write({ ids: [id], target: 'blog' });
    expect(report.written).toEqual([]);
    expect(report.refused).toMatchObject([{ id, reason: expect.stringContaining('Source') }]);
    expect(await readdir(site)).toEqual([]);
    expect(await api.entries.read({ id })).toMatchObject({ stage: 'drafting' });
  });
});

describe('calls', () => {
  it('that do not exist or do not parse are refused', async () => {
    const call = answer(app.api, ARGUMENTS);
    for (const [noun, verb, argument] of [
      ['entries', 'nonsense', undefined],
      ['constructor', 'call', undefined],
      ['entries', 'read', { id: '../../library' }],
      ['entries', 'read', { id: '00000000', more: 1 }],
      ['library', 'open', undefined],
    ] as const) {
      expect(await call(noun, verb, argument)).toMatchObject({
        ok: false,
        problem: { code: 'bad-input' },
      });
    }
  });
});
