import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer } from '#contract/calls/answer';
import type { Api } from '#contract/calls/api';
import { ARGUMENTS } from '#contract/calls/arguments';
import { connect } from '#contract/calls/connect';
import { METHODS } from '#contract/calls/methods';
import type { App } from '#app/app';
import { openApp } from '../open-app';

const DAY = 86_400_000;

let folder: string;
let library: string;
let app: App;
let api: Api;

async function start(): Promise<void> {
  app = openApp({ wait: 0, sampleFolder: join(process.cwd(), 'resources', 'sample-library') });
  api = connect<Api>(METHODS, answer(app.api, ARGUMENTS));
}

/** Closes the library, does something to its files, and opens it again. */
async function between(change: () => Promise<void>): Promise<readonly string[]> {
  await app.close();
  await change();
  await start();
  return (await api.library.open({ folder: library })).mended;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-history-'));
  library = join(folder, 'library');
  await start();
  await api.library.create({ folder: library, sample: false });
});

afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

async function replace(id: string, markdown: string): Promise<void> {
  const { revision } = await api.entries.read({ id });
  await api.entries.replace({ id, revision, markdown });
}

/** A note that was rewritten twice, with its versions, newest first. */
async function makeRewritten() {
  const { id } = await api.entries.add({ kind: 'note', title: 'Locks', markdown: 'One.\n' });
  await replace(id, 'One two.\n');
  await replace(id, 'One two three.\n\nFour.\n');
  const { versions, now } = await api.history.list({ id });
  return { id, versions, now, oldest: versions.at(-1)?.name ?? '' };
}

describe('the history of an entry', () => {
  it('lists what was overwritten with how much was written', async () => {
    const { id, versions, now } = await makeRewritten();
    expect(versions.map(({ words }) => words)).toEqual([{ added: 1, removed: 0 }, null]);
    expect(now).toEqual({ added: 2, removed: 0 });
    expect(await api.history.list({ id })).toEqual({ versions, now });
  });

  it('compares a version with the present state and with another', async () => {
    const { id, versions, oldest } = await makeRewritten();
    const { blocks, fields, after } = await api.history.compare({ id, version: oldest });
    expect(fields).toEqual([]);
    expect(after).toBeNull();
    expect(blocks.map(({ change }) => change)).toEqual(['changed', 'added']);
    const to = versions[0]?.name ?? '';
    const earlier = await api.history.compare({ id, version: oldest, to });
    expect(earlier.blocks.map(({ change }) => change)).toEqual(['changed']);
    expect(earlier.after).toBe(versions[0]?.saved);
  });

  it('puts a version back, and takes that back', async () => {
    const { id, oldest } = await makeRewritten();
    const { undo } = await api.history.restore({ id, version: oldest, as: 'in-place' });
    expect(await api.entries.markdown({ id })).toBe('One.\n');
    expect((await api.search.find({ text: 'three', limit: 5 })).length).toBe(0);
    await api.history.restore({ id, version: undo ?? '', as: 'in-place' });
    expect(await api.entries.markdown({ id })).toBe('One two three.\n\nFour.\n');
  });

  it('makes a copy of a version beside the entry', async () => {
    const { id, oldest } = await makeRewritten();
    const copy = await api.history.restore({ id, version: oldest, as: 'copy' });
    expect(await api.entries.markdown({ id: copy.id })).toBe('One.\n');
    expect((await api.entries.read({ id: copy.id })).title).toMatch(
      /^Locks \(version of \d{4}-\d\d-\d\d\)$/,
    );
    expect(await api.entries.markdown({ id })).toBe('One two three.\n\nFour.\n');
  });

  it('never makes public again what is private now', async () => {
    const { id, oldest } = await makeRewritten();
    const { revision } = await api.entries.read({ id });
    await api.entries.save({ id, revision, changes: { private: true } });
    const copy = await api.history.restore({ id, version: oldest, as: 'copy' });
    await api.history.restore({ id, version: oldest, as: 'in-place' });
    expect((await api.entries.read({ id })).private).toBe(true);
    expect((await api.entries.read({ id: copy.id })).private).toBe(true);
  });

  it('brings back tags, title and front matter as they were written', async () => {
    const before = '---\ntitle: Before\ntags: [a] # mine\nodd: kept\n---\n\nText.\n';
    const { id } = await api.entries.add({ kind: 'note', title: 'Before', markdown: before });
    await replace(id, '---\ntitle: After\ntags: [b]\n---\n\nOther.\n');
    const version = (await api.history.list({ id })).versions[0]?.name ?? '';
    const { fields } = await api.history.compare({ id, version });
    expect(fields.map(({ name }) => name)).toEqual(['title', 'tags', 'front matter']);
    expect((await api.history.read({ id, version })).markdown).toBe(before);
    await api.history.restore({ id, version, as: 'in-place' });
    expect(await api.entries.read({ id })).toMatchObject({ title: 'Before', tags: ['a'] });
    expect(await api.entries.markdown({ id })).toBe(before);
  });

  it('keeps the address that readers know', async () => {
    const { id } = await api.entries.add({ kind: 'post', title: 'P', markdown: 'Old.\n' });
    await replace(id, '---\nslug: known\n---\n\nNew.\n');
    const version = (await api.history.list({ id })).versions[0]?.name ?? '';
    await api.history.restore({ id, version, as: 'in-place' });
    expect(await api.entries.markdown({ id })).toBe('---\nslug: known\n---\n\nOld.\n');
  });

  it('tells what all of it takes and keeps to the limit', async () => {
    const { id } = await makeRewritten();
    const { versions, bytes } = await api.history.use();
    expect(versions).toBe(2);
    const { historyLimit } = await api.settings.change({ historyLimit: bytes - 1 });
    expect(historyLimit).toBe(bytes - 1);
    expect((await api.history.list({ id })).versions).toHaveLength(1);
    expect((await api.history.use()).versions).toBe(1);
  });
});

describe('the trash', () => {
  it('tells when each entry was removed and when it goes', async () => {
    const { id } = await api.entries.add({ kind: 'note', title: 'A' });
    await api.entries.remove({ id });
    const [row] = await api.entries.trash();
    expect(Date.parse(row?.goes ?? '') - Date.parse(row?.removed ?? '')).toBe(90 * DAY);
    await api.settings.change({ trashDays: null });
    expect(await api.entries.trash()).toMatchObject([{ goes: null }]);
  });

  it('says what deleting for ever takes, and takes it', async () => {
    const { id } = await makeRewritten();
    await api.entries.remove({ id });
    expect(await api.trash.contents({})).toEqual({ entries: 1, versions: 2 });
    expect(await api.trash.empty()).toEqual({ entries: 1, files: 0 });
    expect(await api.entries.trash()).toEqual([]);
    await expect(api.entries.restore({ id })).rejects.toMatchObject({ code: 'not-found' });
    expect(await api.trash.expired()).toEqual([]);
  });

  it('lets go of what has been there for long when it is opened, and says so', async () => {
    const old = await api.entries.add({ kind: 'note', title: 'Old' });
    const young = await api.entries.add({ kind: 'note', title: 'Young' });
    await api.entries.remove(old);
    await api.entries.remove(young);
    const mended = await between(async () => {
      const path = join(library, 'removed.json');
      const data = JSON.parse(await readFile(path, 'utf8')) as { removed: Record<string, string> };
      data.removed[old.id] = new Date(Date.now() - 91 * DAY).toISOString();
      await writeFile(path, JSON.stringify(data));
    });
    expect(mended).toEqual([expect.stringContaining('“Old” was deleted for ever after 90 days')]);
    expect(await api.entries.trash()).toMatchObject([{ id: young.id }]);
    expect(await api.trash.expired()).toMatchObject([{ title: 'Old' }]);
    expect(await between(async () => undefined)).toEqual([]);
    expect(await api.trash.expired()).toMatchObject([{ title: 'Old' }]);
  });

  it('keeps everything where never was chosen', async () => {
    const { id } = await api.entries.add({ kind: 'note', title: 'Old' });
    await api.entries.remove({ id });
    await api.settings.change({ trashDays: null });
    const mended = await between(async () => {
      const removed = { [id]: '2000-01-01T00:00:00.000Z' };
      const data = { version: 1, removed, expired: [] };
      await writeFile(join(library, 'removed.json'), JSON.stringify(data));
    });
    expect(mended).toEqual([]);
    expect(await api.entries.trash()).toMatchObject([{ id }]);
  });
});
