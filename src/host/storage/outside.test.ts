import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { DocumentNode } from '#core/document/document';
import { doc, makeLibrary, paragraph, sync, type SyncedLibrary } from './testing/synced-library';

let library: SyncedLibrary;

beforeEach(async () => {
  library = await makeLibrary();
});

describe('what another program does', () => {
  test('shows in the list, the entry, its links and the search', async () => {
    const id = await library.addEntry();
    const { id: linked } = await library.app.api.entries.add({ kind: 'note', title: 'Linked' });
    const told: string[] = [];
    library.app.on('libraryChanged', ({ ids }) => told.push(...ids));
    const link: DocumentNode = {
      type: 'paragraph',
      attrs: { id: null, source: null },
      content: [{ type: 'wikilink', attrs: { title: 'Linked' } }],
    };
    library.change(id, {
      title: 'From outside',
      document: { type: 'doc', content: [paragraph('zebra'), link] },
    });
    await expect.poll(() => told).toContain(id);
    expect(await library.app.api.entries.list({})).toContainEqual(
      expect.objectContaining({ id, title: 'From outside' }),
    );
    expect((await library.app.api.entries.read({ id })).title).toBe('From outside');
    expect(await library.app.api.search.find({ text: 'zebra', limit: 5 })).toMatchObject([{ id }]);
    expect(await library.app.api.links.backlinks({ id: linked })).toMatchObject([{ id }]);
  });

  test('adds, trashes and deletes entries', async () => {
    const id = await library.addEntry();
    const added = { ...library.recordOf(id), id: 'zz345678901234567890', title: 'New here' };
    sync(library.pathOf(added.id), JSON.stringify(added));
    const titles = async () =>
      (await library.app.api.entries.list({})).map((row) => row.title).toSorted();
    await expect.poll(titles).toEqual(['New here', 'Shared']);

    mkdirSync(join(library.folder, 'trash'), { recursive: true });
    renameSync(library.pathOf(id), join(library.folder, 'trash', `${id}.json`));
    await expect.poll(titles).toEqual(['New here']);
    expect(await library.app.api.entries.trash()).toMatchObject([{ id }]);

    rmSync(library.pathOf(added.id));
    await expect.poll(titles).toEqual([]);
    expect(await library.app.api.search.find({ text: 'New', limit: 5 })).toEqual([]);
    expect((await library.app.api.library.current())?.setAside).toEqual([]);
  });

  test('is followed too where the revision is the same or an older one', async () => {
    const id = await library.addEntry();
    const { revision } = await library.app.api.entries.save({
      id,
      revision: 1,
      changes: { title: 'Two' },
    });
    await library.writeOut();
    library.change(id, { revision: 1, title: 'An older one' });
    await expect
      .poll(async () => (await library.app.api.entries.read({ id })).title)
      .toBe('An older one');
    const read = async () => (await library.app.api.entries.read({ id })).revision;
    await expect.poll(read).toBeGreaterThan(revision);
  });

  test('was noticed when it happened while the library was closed', async () => {
    const id = await library.addEntry();
    await library.app.api.library.close();
    library.change(id, { title: 'Meanwhile', document: doc('walrus') });
    await library.app.api.library.open({ folder: library.folder });
    const title = async () => (await library.app.api.entries.list({}))[0]?.title;
    await expect.poll(title).toBe('Meanwhile');
    const found = async () => await library.app.api.search.find({ text: 'walrus', limit: 5 });
    await expect.poll(found).toMatchObject([{ id }]);
  });

  test('is no change where a file was only touched', async () => {
    const id = await library.addEntry();
    const before = await library.app.api.entries.read({ id });
    sync(library.pathOf(id), readFileSync(library.pathOf(id), 'utf8'));
    await library.app.api.library.look();
    expect(await library.app.api.entries.read({ id })).toEqual(before);
  });

  test('changes the settings, and a change here keeps it', async () => {
    const path = join(library.folder, 'library.json');
    const before = JSON.parse(readFileSync(path, 'utf8')) as object;
    sync(path, JSON.stringify({ ...before, searches: ['theirs'] }));
    await library.app.api.search.save({ text: 'mine' });
    expect(await library.app.api.search.saved()).toEqual(['mine', 'theirs']);
  });
});

test('a picture that comes after its entry is told, as often as it grows', async () => {
  const name = `${'a'.repeat(64)}.png`;
  const told: string[] = [];
  library.app.on('assetsArrived', ({ names }) => told.push(...names));
  await library.addEntry();
  sync(join(library.folder, 'assets', name), 'half');
  await expect.poll(() => told).toContain(name);
  told.length = 0;
  writeFileSync(join(library.folder, 'assets', name), 'half and whole');
  await expect.poll(() => told).toContain(name);
});

describe('a file that is on its way', () => {
  test('is waited for', async () => {
    library = await makeLibrary(60_000);
    const id = await library.addEntry();
    const whole = JSON.stringify({
      ...library.recordOf(id),
      revision: 2,
      document: doc('arrived'),
    });
    writeFileSync(library.pathOf(id), whole.slice(0, 80));
    const reading = library.app.api.entries.read({ id });
    await library.app.api.library.look();
    expect((await library.app.api.library.current())?.setAside).toEqual([]);
    expect(await library.app.api.entries.list({})).toHaveLength(1);
    writeFileSync(library.pathOf(id), whole);
    expect((await reading).document).toEqual(doc('arrived'));
    await expect.poll(() => library.textsOf(id)).toEqual(['arrived']);
  });

  test('that never comes whole is set aside, and back when it is', async () => {
    const id = await library.addEntry();
    const whole = readFileSync(library.pathOf(id), 'utf8');
    writeFileSync(library.pathOf(id), whole.slice(0, 80));
    const aside = async () =>
      (await library.app.api.library.current())?.setAside.map(({ file }) => file);
    await expect.poll(aside).toEqual([`entries/${id.slice(0, 2)}/${id}.json`]);
    writeFileSync(library.pathOf(id), whole);
    await expect.poll(aside).toEqual([]);
    await expect.poll(() => library.app.api.entries.list({})).toHaveLength(1);
  });

  test.each(['.syncthing.%.json.tmp', '~%.json.tmp', '.%.json.part', '.dropbox.cache'])(
    'is no entry and no copy as %s',
    async (pattern) => {
      const id = await library.addEntry();
      const name = pattern.replace('%', id);
      writeFileSync(join(dirname(library.pathOf(id)), name), '{"version":');
      await library.app.api.library.look();
      expect(await library.app.api.library.check()).toMatchObject({ ok: true });
      expect(readdirSync(dirname(library.pathOf(id)))).toContain(name);
    },
  );
});

test('a change of a file that was just followed is compared with what the file held then', async () => {
  const id = await library.addEntry();
  const [first, revision] = [readFileSync(library.pathOf(id), 'utf8'), 1];
  await library.app.api.entries.save({ id, revision, changes: { document: doc('a new', 'b') } });
  await library.writeOut();
  const newer = readFileSync(library.pathOf(id), 'utf8');
  // As Git does it: an older state is checked out, and the newer one again.
  sync(library.pathOf(id), first);
  await expect.poll(() => library.textsOf(id)).toEqual(['a', 'b', 'c']);
  const now = await library.app.api.entries.read({ id });
  const changes = { document: doc('a', 'b typed', 'c') };
  await library.app.api.entries.save({ id, revision: now.revision, changes });
  sync(library.pathOf(id), newer);
  await expect.poll(() => library.textsOf(id)).toEqual(['a new', 'b typed']);
});
