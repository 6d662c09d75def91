import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTree } from './testing/make-tree';
import { importedId, openEmptyApp, openEmptyLibrary } from './testing/open-library';

const notes = { 'a.md': '# A\n\nfirst\n', 'b.md': '# B\n\n![p](p.png)\n', 'p.png': 'png' };

test('a dry run tells what would come in and writes nothing', async () => {
  const api = await openEmptyLibrary();
  const root = makeTree({ ...notes, 'bad.md': new Uint8Array([0]) });
  const dry = await api.transfer.import({ paths: [root], as: 'notes', dryRun: true });
  expect(dry).toMatchObject({ id: null, updated: [], unchanged: 0 });
  expect(dry.skipped).toEqual([
    { file: join(root, 'bad.md'), reason: expect.stringContaining('binary') },
  ]);
  expect(await api.entries.list({})).toEqual([]);
  const { folder } = (await api.library.current()) ?? { folder: '' };
  expect(existsSync(join(folder, 'assets'))).toBe(false);
  const real = await api.transfer.import({ paths: [root], as: 'notes' });
  expect(real.imported.map((one) => one.title)).toEqual(dry.imported.map((one) => one.title));
});

test('the same source again brings what changed up to date and duplicates nothing', async () => {
  const api = await openEmptyLibrary();
  const root = makeTree(notes);
  const first = await api.transfer.import({ paths: [root], as: 'notes' });
  expect(first.imported).toHaveLength(2);
  expect(await api.transfer.import({ paths: [root], as: 'notes' })).toMatchObject({
    id: null,
    imported: [],
    updated: [],
    unchanged: 2,
  });
  writeFileSync(join(root, 'a.md'), '# A\n\nsecond\n');
  writeFileSync(join(root, 'p.png'), 'another');
  const again = await api.transfer.import({ paths: [root], as: 'notes' });
  expect(again).toMatchObject({ imported: [], unchanged: 0 });
  expect(again.updated).toHaveLength(2);
  expect(await api.entries.list({})).toHaveLength(2);
  expect(await api.entries.markdown({ id: importedId(first, 'a.md') })).toBe('# A\n\nsecond\n');
});

test('folders become tags where that is asked for, and are no change of a text', async () => {
  const api = await openEmptyLibrary();
  const root = makeTree({
    'top.md': 'x',
    'SQLite tips/a.md': '---\ntags: [own]\n---\na\n',
    'SQLite tips/b.md': '#sqlite-tips b\n',
    'web/css/c.md': 'c',
  });
  const dry = await api.transfer.import({ paths: [root], as: 'notes', dryRun: true });
  expect(dry.folderTags).toEqual(['SQLite-tips', 'web/css']);
  await api.transfer.import({ paths: [root], as: 'notes', folderTags: true });
  const rows = await api.entries.list({});
  expect(Object.fromEntries(rows.map(({ title, tags }) => [title, tags]))).toEqual({
    top: [],
    a: ['own', 'SQLite-tips'],
    b: ['SQLite-tips'],
    c: ['web/css'],
  });
  expect(await api.transfer.import({ paths: [root], as: 'notes' })).toMatchObject({
    unchanged: 4,
    updated: [],
  });
});

test('a file and its folder named together come in once', async () => {
  const api = await openEmptyLibrary();
  const root = makeTree(notes);
  const paths = [join(root, 'a.md'), root, root];
  expect((await api.transfer.import({ paths, as: 'notes' })).imported).toHaveLength(2);
});

test('what was changed on both sides stays as it is here, and is named', async () => {
  const api = await openEmptyLibrary();
  const root = makeTree(notes);
  const id = importedId(await api.transfer.import({ paths: [root], as: 'notes' }), 'a.md');
  const { revision } = await api.entries.read({ id });
  await api.entries.replace({ id, revision, markdown: '# A\n\nmine\n' });
  expect(await api.transfer.import({ paths: [root], as: 'notes' })).toMatchObject({ unchanged: 2 });
  writeFileSync(join(root, 'a.md'), '# A\n\ntheirs\n');
  const report = await api.transfer.import({ paths: [root], as: 'notes' });
  expect(report.updated).toEqual([]);
  expect(report.skipped).toEqual([
    { file: join(root, 'a.md'), reason: expect.stringContaining('in Outloud too') },
  ]);
  expect(await api.entries.markdown({ id })).toBe('# A\n\nmine\n');
});

test('an import is taken back whole', async () => {
  const api = await openEmptyLibrary();
  const root = makeTree(notes);
  const first = await api.transfer.import({ paths: [root], as: 'notes' });
  writeFileSync(join(root, 'a.md'), '# A\n\nsecond\n');
  writeFileSync(join(root, 'c.md'), '# C\n');
  const second = await api.transfer.import({ paths: [root], as: 'notes' });
  expect(await api.transfer.undoImport({ id: second.id ?? '' })).toEqual({
    removed: 1,
    restored: 1,
    kept: [],
    targets: [],
    files: { removed: 0, kept: 0 },
  });
  expect(await api.entries.markdown({ id: importedId(first, 'a.md') })).toBe('# A\n\nfirst\n');
  const undo = api.transfer.undoImport({ id: second.id ?? '' });
  await expect(undo).rejects.toMatchObject({ code: 'not-found' });
  const third = await api.transfer.import({ paths: [root], as: 'notes' });
  expect(third.imported.map((one) => one.title)).toEqual(['C']);
  expect(third.updated.map((one) => one.title)).toEqual(['A']);
});

test('taking back keeps what was changed since', async () => {
  const api = await openEmptyLibrary();
  const report = await api.transfer.import({ paths: [makeTree(notes)], as: 'notes' });
  const id = importedId(report, 'a.md');
  const { revision } = await api.entries.read({ id });
  await api.entries.replace({ id, revision, markdown: '# A\n\nmine\n' });
  expect(await api.transfer.undoImport({ id: report.id ?? '' })).toEqual({
    removed: 1,
    restored: 0,
    kept: [{ id, title: 'A' }],
    targets: [],
    files: { removed: 0, kept: 1 },
  });
  expect(await api.entries.markdown({ id })).toBe('# A\n\nmine\n');
});

test('a cancelled import leaves nothing behind', async () => {
  const { api, on } = await openEmptyApp();
  const begun = new Promise((resolve) => on('progressed', resolve));
  const many = Array.from({ length: 300 }, (_, index) => [`${index}.md`, `# ${index}\n`]);
  const running = api.transfer.import({
    paths: [makeTree(Object.fromEntries(many))],
    as: 'notes',
  });
  await begun;
  await api.transfer.cancel();
  expect(await running).toMatchObject({ cancelled: true, imported: [], id: null });
  expect(await api.entries.list({})).toEqual([]);
});

test('a folder that vanishes while it is read is not half imported', async () => {
  const { api, on } = await openEmptyApp();
  const begun = new Promise((resolve) => on('progressed', resolve));
  const many = Array.from({ length: 300 }, (_, index) => [`${index}.md`, `# ${index}\n`]);
  const root = makeTree(Object.fromEntries(many));
  const running = api.transfer.import({ paths: [root], as: 'notes' });
  const refused = expect(running).rejects.toMatchObject({ code: 'not-found' });
  await begun;
  rmSync(root, { recursive: true });
  await refused;
  expect(await api.entries.list({})).toEqual([]);
});

test('an entry that is changed while its file comes in again is not overwritten unseen', async () => {
  const { api, on } = await openEmptyApp();
  const root = makeTree({ 'a.md': '# A\n\nfirst\n' });
  const report = await api.transfer.import({ paths: [root], as: 'notes' });
  const id = importedId(report, 'a.md');
  writeFileSync(join(root, 'a.md'), '# A\n\nthere\n');
  const mine = new Promise<string>((resolve) => {
    on('progressed', ({ done, total }) => {
      if (done !== total) return;
      api.entries.replace({ id, revision: 1, markdown: '# A\n\nhere\n' }).then(
        () => resolve('kept'),
        ({ code }: { code: string }) => resolve(code),
      );
    });
  });
  const again = await api.transfer.import({ paths: [root], as: 'notes' });
  const isKept = (await mine) === 'kept';
  expect(await mine).toBe(isKept ? 'kept' : 'conflict');
  expect(await api.entries.markdown({ id })).toBe(isKept ? '# A\n\nhere\n' : '# A\n\nthere\n');
  expect(again.updated).toHaveLength(isKept ? 0 : 1);
  expect(again.skipped).toHaveLength(isKept ? 1 : 0);
});
