import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { App } from '#app/app';
import { textOf, type DocumentNode } from '#core/document/document';
import type { EntryRecord } from '#core/library/record';
import { openApp } from './open-app';
import { makeTemporaryFolder } from './storage/testing/temporary-folder';

let folder: string;
let app: App;

const makeApp = (patience: number): App => {
  const made = openApp({ wait: 0, patience, sampleFolder: '' });
  onTestFinished(() => made.close());
  return made;
};

beforeEach(async () => {
  folder = join(makeTemporaryFolder(), 'library');
  app = makeApp(300);
  await app.api.library.create({ folder, sample: false });
});

const pathOf = (id: string): string => join(folder, 'entries', id.slice(0, 2), `${id}.json`);
const recordOf = (id: string): EntryRecord =>
  JSON.parse(readFileSync(pathOf(id), 'utf8')) as EntryRecord;
const paragraph = (text: string): DocumentNode => ({
  type: 'paragraph',
  attrs: { id: null, source: null },
  content: [{ type: 'text', text }],
});
const doc = (...texts: readonly string[]): DocumentNode => ({
  type: 'doc',
  content: texts.map(paragraph),
});
const textsOf = async (id: string): Promise<string[]> =>
  ((await app.api.entries.read({ id })).document.content ?? []).map(textOf);

/** Writes a file as sync programs do: under another name first. */
function sync(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = join(dirname(path), '.syncthing.incoming.tmp');
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}

/** An entry with three paragraphs, written out to its file. */
async function addEntry(title = 'Shared'): Promise<string> {
  const { id } = await app.api.entries.add({ kind: 'note', title, markdown: 'a\n\nb\n\nc\n' });
  await app.api.entries.read({ id });
  await writeOut();
  return id;
}

/** A check writes the journal out. */
const writeOut = async (): Promise<void> => void (await app.api.library.check());

function change(id: string, changes: Partial<EntryRecord>): void {
  const record = recordOf(id);
  sync(pathOf(id), JSON.stringify({ ...record, revision: record.revision + 1, ...changes }));
}

describe('what another program does', () => {
  test('shows in the list, the entry, its links and the search', async () => {
    const id = await addEntry();
    const { id: linked } = await app.api.entries.add({ kind: 'note', title: 'Linked' });
    const told: string[] = [];
    app.on('libraryChanged', ({ ids }) => told.push(...ids));
    const link: DocumentNode = {
      type: 'paragraph',
      attrs: { id: null, source: null },
      content: [{ type: 'wikilink', attrs: { title: 'Linked' } }],
    };
    change(id, {
      title: 'From outside',
      document: { type: 'doc', content: [paragraph('zebra'), link] },
    });
    await expect.poll(() => told).toContain(id);
    expect(await app.api.entries.list({})).toContainEqual(
      expect.objectContaining({ id, title: 'From outside' }),
    );
    expect((await app.api.entries.read({ id })).title).toBe('From outside');
    expect(await app.api.search.find({ text: 'zebra', limit: 5 })).toMatchObject([{ id }]);
    expect(await app.api.links.backlinks({ id: linked })).toMatchObject([{ id }]);
  });

  test('adds, trashes and deletes entries', async () => {
    const id = await addEntry();
    const added = { ...recordOf(id), id: 'zz345678901234567890', title: 'New here' };
    sync(pathOf(added.id), JSON.stringify(added));
    const titles = async () => (await app.api.entries.list({})).map((row) => row.title).toSorted();
    await expect.poll(titles).toEqual(['New here', 'Shared']);

    mkdirSync(join(folder, 'trash'), { recursive: true });
    renameSync(pathOf(id), join(folder, 'trash', `${id}.json`));
    await expect.poll(titles).toEqual(['New here']);
    expect(await app.api.entries.trash()).toMatchObject([{ id }]);

    rmSync(pathOf(added.id));
    await expect.poll(titles).toEqual([]);
    expect(await app.api.search.find({ text: 'New', limit: 5 })).toEqual([]);
    expect((await app.api.library.current())?.setAside).toEqual([]);
  });

  test('is followed too where the revision is the same or an older one', async () => {
    const id = await addEntry();
    const { revision } = await app.api.entries.save({ id, revision: 1, changes: { title: 'Two' } });
    await writeOut();
    change(id, { revision: 1, title: 'An older one' });
    await expect.poll(async () => (await app.api.entries.read({ id })).title).toBe('An older one');
    const read = async () => (await app.api.entries.read({ id })).revision;
    await expect.poll(read).toBeGreaterThan(revision);
  });

  test('was noticed when it happened while the library was closed', async () => {
    const id = await addEntry();
    await app.api.library.close();
    change(id, { title: 'Meanwhile', document: doc('walrus') });
    await app.api.library.open({ folder });
    const title = async () => (await app.api.entries.list({}))[0]?.title;
    await expect.poll(title).toBe('Meanwhile');
    const found = async () => await app.api.search.find({ text: 'walrus', limit: 5 });
    await expect.poll(found).toMatchObject([{ id }]);
  });

  test('is no change where a file was only touched', async () => {
    const id = await addEntry();
    const before = await app.api.entries.read({ id });
    sync(pathOf(id), readFileSync(pathOf(id), 'utf8'));
    await app.api.library.look();
    expect(await app.api.entries.read({ id })).toEqual(before);
  });

  test('changes the settings, and a change here keeps it', async () => {
    const path = join(folder, 'library.json');
    const before = JSON.parse(readFileSync(path, 'utf8')) as object;
    sync(path, JSON.stringify({ ...before, searches: ['theirs'] }));
    await app.api.search.save({ text: 'mine' });
    expect(await app.api.search.saved()).toEqual(['mine', 'theirs']);
  });
});

describe('a file that is on its way', () => {
  test('is waited for', async () => {
    app = makeApp(60_000);
    await app.api.library.create({ folder: `${folder}-patient`, sample: false });
    folder = `${folder}-patient`;
    const id = await addEntry();
    const whole = JSON.stringify({ ...recordOf(id), revision: 2, document: doc('arrived') });
    writeFileSync(pathOf(id), whole.slice(0, 80));
    const reading = app.api.entries.read({ id });
    await app.api.library.look();
    expect((await app.api.library.current())?.setAside).toEqual([]);
    expect(await app.api.entries.list({})).toHaveLength(1);
    writeFileSync(pathOf(id), whole);
    expect((await reading).document).toEqual(doc('arrived'));
    await expect.poll(() => textsOf(id)).toEqual(['arrived']);
  });

  test('that never comes whole is set aside, and back when it is', async () => {
    const id = await addEntry();
    const whole = readFileSync(pathOf(id), 'utf8');
    writeFileSync(pathOf(id), whole.slice(0, 80));
    const aside = async () => (await app.api.library.current())?.setAside.map(({ file }) => file);
    await expect.poll(aside).toEqual([`entries/${id.slice(0, 2)}/${id}.json`]);
    writeFileSync(pathOf(id), whole);
    await expect.poll(aside).toEqual([]);
    await expect.poll(() => app.api.entries.list({})).toHaveLength(1);
  });

  test.each(['.syncthing.%.json.tmp', '~%.json.tmp', '.%.json.part', '.dropbox.cache'])(
    'is no entry and no copy as %s',
    async (pattern) => {
      const id = await addEntry();
      const name = pattern.replace('%', id);
      writeFileSync(join(dirname(pathOf(id)), name), '{"version":');
      await app.api.library.look();
      expect(await app.api.library.check()).toMatchObject({ ok: true });
      expect(readdirSync(dirname(pathOf(id)))).toContain(name);
    },
  );
});

describe('changes here and there', () => {
  test('in other blocks become one, and neither is written over', async () => {
    const id = await addEntry();
    const events: unknown[] = [];
    app.on('entryMerged', (event) => events.push(event));
    await app.api.entries.save({ id, revision: 1, changes: { document: doc('a mine', 'b', 'c') } });
    change(id, { document: doc('a', 'b', 'c theirs', 'd'), private: true, tags: ['t'] });
    await writeOut();
    await expect.poll(() => textsOf(id)).toEqual(['a mine', 'b', 'c theirs', 'd']);
    expect(events).toMatchObject([{ id, isClear: true }]);
    expect(await app.api.entries.read({ id })).toMatchObject({ private: true, tags: ['t'] });
    await writeOut();
    expect(recordOf(id).document.content?.map(textOf)).toEqual(['a mine', 'b', 'c theirs', 'd']);
  });

  test('in the same block are both kept until somebody chooses', async () => {
    const id = await addEntry();
    await app.api.entries.save({ id, revision: 1, changes: { document: doc('a', 'mine', 'c') } });
    change(id, { document: doc('a', 'theirs', 'c new') });
    await writeOut();
    const list = () => app.api.conflicts.list();
    await expect.poll(list).toMatchObject([{ id, title: 'Shared' }]);
    expect(await textsOf(id)).toEqual(['a', 'mine', 'c']);
    const [{ file = '' } = {}] = await list();
    expect((await app.api.library.check()).problems.join()).toContain(file);

    await expect(app.api.conflicts.merge({ file })).rejects.toMatchObject({ code: 'conflict' });
    const { against, hasBase, parts } = await app.api.conflicts.compare({ file });
    expect(hasBase).toBe(true);
    expect(parts.filter(({ name }) => name === 'conflict')).toHaveLength(1);
    const chosen = { against, picks: ['both'] as const };
    const { setAside } = await app.api.conflicts.merge({
      file,
      chosen: { ...chosen, picks: ['both'] },
    });
    expect(await textsOf(id)).toEqual(['a', 'mine', 'theirs', 'c new']);
    expect(await list()).toEqual([]);
    expect(readFileSync(join(folder, setAside), 'utf8')).toContain('theirs');
    expect(await app.api.library.check()).toMatchObject({ ok: true });
  });

  test('are merged when a save comes late, also while the person goes on', async () => {
    const id = await addEntry();
    const save = (revision: number, ...texts: string[]) =>
      app.api.entries.save({ id, revision, changes: { document: doc(...texts) } });
    await save(1, 'a', 'b', 'c theirs');
    // A window that has not heard of that goes on typing.
    const { revision } = await save(1, 'a mine', 'b', 'c');
    expect(await textsOf(id)).toEqual(['a mine', 'b', 'c theirs']);
    await save(revision, 'a mine', 'b mine', 'c');
    expect(await textsOf(id)).toEqual(['a mine', 'b mine', 'c theirs']);

    await app.api.conflicts.undo({ id });
    expect(await textsOf(id)).toEqual(['a mine', 'b mine', 'c']);
    const [{ file = '' } = {}] = await app.api.conflicts.list();
    await app.api.conflicts.merge({ file });
    expect(await textsOf(id)).toEqual(['a mine', 'b mine', 'c theirs']);
  });

  test('in the same block of a late save are compared and chosen', async () => {
    const id = await addEntry();
    await app.api.entries.save({ id, revision: 1, changes: { document: doc('a', 'b', 'one') } });
    const late = { id, revision: 1, changes: { document: doc('a', 'b', 'two') } };
    await expect(app.api.entries.save(late)).rejects.toMatchObject({ code: 'conflict' });
    const { against } = await app.api.entries.compare(late);
    await app.api.entries.save({ ...late, chosen: { against, picks: ['both'] } });
    expect(await textsOf(id)).toEqual(['a', 'b', 'two', 'one']);
    const again = app.api.entries.save({ ...late, chosen: { against, picks: ['mine'] } });
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
  });

  test('that Git could not merge become one', async () => {
    const id = await addEntry();
    const record = recordOf(id);
    const side = (document: DocumentNode): string =>
      JSON.stringify({ ...record, revision: 2, document });
    const unmerged = [
      '<<<<<<< HEAD',
      side(doc('a mine', 'b', 'c')),
      '||||||| base',
      JSON.stringify(record),
      '=======',
      side(doc('a', 'b', 'c theirs')),
      '>>>>>>> other',
      '',
    ];
    sync(pathOf(id), unmerged.join('\n'));
    await expect.poll(() => textsOf(id)).toEqual(['a mine', 'b', 'c theirs']);
    await writeOut();
    expect(recordOf(id).document.content?.map(textOf)).toEqual(['a mine', 'b', 'c theirs']);
  });

  test('survive a kill before they are merged', async () => {
    const id = await addEntry();
    await app.api.entries.save({ id, revision: 1, changes: { document: doc('a mine', 'b', 'c') } });
    const killed = `${folder}-killed`;
    const { cpSync } = await import('node:fs');
    cpSync(folder, killed, { recursive: true });
    rmSync(join(killed, 'library.lock'));
    folder = killed;
    change(id, { document: doc('a', 'b', 'c theirs') });
    app = makeApp(300);
    await app.api.library.open({ folder });
    // What both were made from went with the program: additions alone are clear.
    await expect.poll(() => app.api.conflicts.list()).toMatchObject([{ id }]);
    const [{ file = '' } = {}] = await app.api.conflicts.list();
    const { parts } = await app.api.conflicts.compare({ file });
    expect(
      parts.flatMap((part) => (part.name === 'merged' ? [] : [part.theirs.map(textOf)])),
    ).toEqual([['a'], ['c theirs']]);
  });
});

describe('a copy that a sync program left', () => {
  test.each([
    '.sync-conflict-20261125-123456-ABCDEFG.json',
    " (Laptop's conflicted copy 2026-11-25).json",
    ' (1).json',
    '-LAPTOP.json',
  ])('is found and merged: %s', async (ending) => {
    const id = await addEntry();
    const copy = pathOf(id).replace('.json', ending);
    sync(copy, JSON.stringify({ ...recordOf(id), document: doc('a', 'b', 'between', 'c') }));
    const list = () => app.api.conflicts.list();
    await expect.poll(list).toMatchObject([{ id, title: 'Shared' }]);
    const [{ file = '' } = {}] = await list();
    const { setAside } = await app.api.conflicts.merge({ file });
    expect(await textsOf(id)).toEqual(['a', 'b', 'between', 'c']);
    expect(readdirSync(join(folder, 'set-aside'))).toEqual([setAside.slice('set-aside/'.length)]);
    expect(await list()).toEqual([]);
  });

  test('of the settings is merged too', async () => {
    const path = join(folder, 'library.json');
    const before = JSON.parse(readFileSync(path, 'utf8')) as object;
    await app.api.search.save({ text: 'mine' });
    const copy = path.replace('.json', '.sync-conflict-20261125-123456-ABCDEFG.json');
    sync(copy, JSON.stringify({ ...before, searches: ['theirs'] }));
    await expect.poll(() => app.api.conflicts.list()).toMatchObject([{ id: null }]);
    const [{ file = '' } = {}] = await app.api.conflicts.list();
    await app.api.conflicts.merge({ file });
    expect(await app.api.search.saved()).toEqual(['mine', 'theirs']);
  });

  test('of an entry that is gone brings it back', async () => {
    const id = await addEntry();
    const copy = pathOf(id).replace('.json', ' (1).json');
    renameSync(pathOf(id), copy);
    await expect.poll(() => app.api.entries.list({})).toEqual([]);
    const [{ file = '' } = {}] = await app.api.conflicts.list();
    await app.api.conflicts.merge({ file });
    expect(await textsOf(id)).toEqual(['a', 'b', 'c']);
  });
});
