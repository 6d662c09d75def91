import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openApp } from '../open-app';
import { FileStorage } from '../storage/file-storage';
import { openFileStorage } from '../storage/open-file-storage';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';

function makeApp() {
  const app = openApp({ wait: 0, sampleFolder: '' });
  onTestFinished(() => app.close());
  return app.api;
}

async function makeLibrary(api = makeApp()) {
  const folder = join(makeTemporaryFolder(), 'library');
  await api.library.create({ folder, sample: false });
  return { api, folder };
}

test('a library that can’t be tended after it was opened is not left half-open', async () => {
  const { api, folder } = await makeLibrary();
  await api.library.close();
  const broken = vi.spyOn(FileStorage.prototype, 'followOutside').mockImplementation(() => {
    throw new Error('the disk is gone');
  });
  await expect(api.library.open({ folder })).rejects.toThrow('the disk is gone');
  broken.mockRestore();
  expect(await api.library.current()).toBeNull();
  await expect(api.entries.list({})).rejects.toMatchObject({ code: 'closed' });
  // It was given free.
  expect(await api.library.open({ folder })).toMatchObject({ folder });
  await api.entries.add({ kind: 'note', title: 'A', markdown: 'a\n' });
});

test('the library that was open stays open when another can’t be opened', async () => {
  const { api, folder } = await makeLibrary();
  await expect(api.library.open({ folder: join(folder, 'none') })).rejects.toThrow('not');
  expect(await api.library.current()).toMatchObject({ folder });
});

test('a library that was opened to be read can be opened again to write in it', async () => {
  const { api, folder } = await makeLibrary();
  await api.library.close();
  expect((await api.library.open({ folder, lock: 'read' })).readOnly).toContain('Open it again');
  await expect(api.entries.add({ kind: 'note', title: 'A', markdown: '' })).rejects.toMatchObject({
    code: 'read-only',
  });
  expect((await api.library.open({ folder })).readOnly).toBeNull();
  await api.entries.add({ kind: 'note', title: 'A', markdown: '' });
});

test('changes of the settings at the same moment are all kept', async () => {
  const { api, folder } = await makeLibrary();
  const paths = ['one', 'two', 'three'].map((name) => join(folder, '..', name));
  for (const path of paths) mkdirSync(path);
  await Promise.all([
    ...paths.map((path, at) => api.targets.add({ name: `t${at}`, generator: 'hugo', path })),
    api.settings.change({ trashDays: 7 }),
    api.settings.change({ style: { bullet: '*' } }),
    api.settings.change({ style: { emphasis: '_' } }),
    api.settings.change({ style: { fence: '~' } }),
    api.search.save({ text: 'tag:a' }),
  ]);
  const names = (await api.targets.list()).map(({ name }) => name).toSorted();
  expect(names).toEqual(['t0', 't1', 't2']);
  expect(await api.settings.read()).toMatchObject({
    trashDays: 7,
    style: { bullet: '*', emphasis: '_', fence: '~' },
  });
  expect(await api.search.saved()).toEqual(['tag:a']);
});

test('what a person saved is not taken back with an import that ended before it came to it', async () => {
  const { api, folder } = await makeLibrary();
  const add = async (title: string) =>
    (await api.entries.add({ kind: 'note', title, markdown: 'before\n' })).id;
  const [own, imported] = [await add('Own'), await add('Imported')];
  await api.library.close();
  // The log of an import that was to make the second revision of both, and made one.
  const storage = await openFileStorage(folder, { wait: 0 });
  const before = [await storage.read(own), await storage.read(imported)];
  const updated = '2026-01-02T03:04:05.678Z';
  await storage.imports.write({
    version: 1,
    id: 'import000000',
    at: updated,
    from: ['/notes'],
    state: 'running',
    added: [],
    changed: before.map(({ id, title }) => ({ id, title, revision: 2, updated })),
    targets: [],
    assets: [],
  });
  await storage.imports.writeBefore('import000000', before);
  const [mine, theirs] = before;
  if (mine === undefined || theirs === undefined) throw new Error('There are two.');
  await storage.write([
    { ...mine, title: 'Saved by hand', revision: 2, updated: new Date().toISOString() },
    { ...theirs, title: 'From the import', revision: 2, updated },
  ]);
  await storage.close();
  const { mended } = await api.library.open({ folder });
  expect(mended.join()).toContain('has been taken back');
  expect(await api.entries.read({ id: own })).toMatchObject({ title: 'Saved by hand' });
  expect(await api.entries.read({ id: imported })).toMatchObject({ title: 'Imported' });
});
