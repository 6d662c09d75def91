import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { toCatalogRow } from '#core/library/catalog-row';
import { versionName } from '#core/library/history/version';
import { RowReader, toColumns } from './catalog-columns';
import { ConflictCopies } from './conflict-copies';
import { createFileStorage } from './create-file-storage';
import { HistoryFiles } from './history-files';
import { ImportFiles } from './import-files';
import { checkKeptJournals } from './kept-journals';
import { holdLock, LOCK_FILE } from './lock';
import { describeElsewhere } from './lock-owner';
import { openFileStorage } from './open-file-storage';
import { identifyThisProcess, isGone, isSameProcess } from './process-identity';
import { makeRecord, testId } from './testing/make-record';
import { makeTemporaryFolder } from './testing/temporary-folder';
import { watchFiles } from './testing/watched-files';

const ID = testId(1);

function put(folder: string, name: string, content: string | Uint8Array): string {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

test('among versions lie other files, which are none, and damaged ones, which are told', async () => {
  const folder = makeTemporaryFolder();
  const history = new HistoryFiles(folder, () => null);
  expect(await history.list(ID)).toEqual([]);
  const { name } = await history.write(makeRecord(ID));
  put(folder, `history/${ID}/notes.txt`, 'mine');
  put(folder, `history/${ID}/odd.json.gz`, 'mine');
  const other = makeRecord(ID, { revision: 2 });
  mkdirSync(join(folder, `history/${ID}/${versionName(other)}.json.gz`));
  expect(await history.list(ID)).toMatchObject([{ name, revision: 1 }]);
  const foreign = versionName(makeRecord(ID, { revision: 3 }));
  const bytes = gzipSync(JSON.stringify(makeRecord(testId(2))));
  put(folder, `history/${ID}/${foreign}.json.gz`, bytes);
  await expect(history.read(ID, foreign)).rejects.toThrow(
    `a version of another entry, ${testId(2)}`,
  );
  await expect(history.read(ID, versionName(other))).rejects.toThrow('is a folder');
  await expect(history.read(ID, 'nonsense')).rejects.toMatchObject({ code: 'not-found' });
  expect(await history.check()).toHaveLength(1);
  put(folder, `history/${foreign}.0123456789ab.tmp`, 'half');
  await history.sweep();
  expect(readdirSync(join(folder, 'history'))).toEqual([ID]);
  await history.end();
  await history.thin();
  expect(await history.use()).toEqual({ versions: 0, bytes: 0 });
});

test('a file in place of the folder of versions has none in it', async () => {
  const folder = makeTemporaryFolder();
  put(folder, 'history', 'x');
  expect(await new HistoryFiles(folder, () => null).ids()).toEqual([]);
});

test('a damaged log of an import is passed over, and a folder in its place is not', async () => {
  const folder = makeTemporaryFolder();
  const files = new ImportFiles(folder);
  put(folder, `imports/${ID}.json`, '{');
  expect(await files.list()).toEqual([]);
  expect(await files.check()).toEqual([expect.stringContaining("that import can't be undone")]);
  const read = async () => {
    for await (const _ of files.readBefore(ID)) break;
  };
  await read();
  mkdirSync(join(folder, `imports/${ID}.before.jsonl`));
  await expect(read()).rejects.toThrow(`${ID}.before.jsonl is a folder`);
});

test('a copy of what a window could not save is written over by its next state alone', async () => {
  const folder = makeTemporaryFolder();
  const copies = new ConflictCopies(folder);
  const copy = (text: string, id = ID) => ({ record: makeRecord(id, { text }), base: null });
  const now = (second: number) => `2026-01-01T00:00:0${second}.000Z`;
  const first = await copies.keepUnsaved(copy('one'), null, now(1));
  expect(await copies.keepUnsaved(copy('two'), first, now(2))).toBe(first);
  expect((await copies.read(first)).record).toEqual(copy('two').record);
  const other = await copies.keepUnsaved(copy('three', testId(2)), first, now(3));
  expect(other).not.toBe(first);
  expect(await copies.keepUnsaved(copy('four'), 'merged since', now(4))).not.toBe(first);
  // Two of one name are both set aside.
  expect(await copies.setAside(first)).toMatch(/^set-aside\/[^/]*\.json$/);
  await copies.keepUnsaved(copy('five'), null, now(1));
  expect(await copies.setAside(first)).toMatch(/^set-aside\/.*-2\.json$/);
  rmSync(join(folder, other));
  await expect(copies.read(other)).rejects.toMatchObject({ code: 'not-found' });
  expect(await copies.look(other)).toBe(true);
  expect(copies.found.has(other)).toBe(false);
});

test('what lies among the entries and is none is set aside, and nothing takes another’s place', async () => {
  const storage = await createFileStorage(join(makeTemporaryFolder(), 'library'));
  const { folder } = storage;
  await storage.write([makeRecord(ID)]);
  await storage.check();
  put(folder, 'entries/notes.txt', 'mine');
  put(folder, 'entries/Thumbs.db', 'x');
  put(folder, `entries/zz/${ID}.json`, JSON.stringify(makeRecord(ID, { text: 'Another.' })));
  put(folder, `entries/zz/${testId(2)}.json`, JSON.stringify(makeRecord(testId(3))));
  put(folder, `entries/zz/${testId(4)}.json`, '{');
  const done = await storage.tidy();
  expect(done).toHaveLength(4);
  for (const one of done) expect(one).toContain(' to set-aside/');
  expect(existsSync(join(folder, 'entries/Thumbs.db'))).toBe(true);
  expect(await storage.read(ID)).toEqual(makeRecord(ID));
  await expect(storage.readTrashed(ID)).rejects.toMatchObject({ code: 'not-found' });
  await storage.close();
});

test('a version that can’t be read is passed over, and a title of nothing has a name', async () => {
  const folder = join(makeTemporaryFolder(), 'library');
  const storage = await createFileStorage(folder);
  for (const [index, id] of [ID, ID, testId(2)].entries()) {
    await storage.write([makeRecord(id, { title: ' ', revision: index + 1 })]);
    await storage.history.keep(id);
  }
  await storage.close();
  rmSync(join(folder, 'entries'), { recursive: true });
  const [newest] = readdirSync(join(folder, 'history', ID))
    .toSorted()
    .toReversed();
  put(folder, `history/${ID}/${newest ?? ''}`, 'x');
  for (const name of readdirSync(join(folder, 'history', testId(2))))
    put(folder, `history/${testId(2)}/${name}`, 'x');
  await (await openFileStorage(folder, { wait: 0 })).close();
  const again = await openFileStorage(folder, { wait: 0 });
  expect(await again.repairable()).toMatchObject([{ id: ID }]);
  expect((await again.check()).problems.join()).toContain('versions of “Untitled” are there');
  await again.close();
});

test('a journal that was set aside without its reason is told of all the same', async () => {
  const folder = makeTemporaryFolder();
  put(folder, 'set-aside/journal-3.log.0123', 'x');
  expect(await checkKeptJournals(folder)).toEqual([
    expect.stringContaining("journal-3.log.0123: a part of the journal can't be read"),
  ]);
});

test('columns of different lengths are no catalog', () => {
  const row = toCatalogRow(makeRecord(ID));
  const whole = toColumns([row], ['']);
  expect([...new RowReader().read(whole)]).toEqual([[row, '']]);
  expect(() => [...new RowReader().read({ ...whole, title: [] })]).toThrow('title is too short');
});

test('a lock is taken from a thread of the same process that died, and from nobody else', async () => {
  const folder = makeTemporaryFolder();
  const left = await holdLock(folder, 0);
  await expect(holdLock(folder, 0)).rejects.toMatchObject({ code: 'locked' });
  const mine = await holdLock(folder, 0, { follows: true });
  // The one that died gives nothing free any more.
  await left.release();
  expect(existsSync(join(folder, LOCK_FILE))).toBe(true);
  await mine.release();
  expect(existsSync(join(folder, LOCK_FILE))).toBe(false);
});

test('a disk without hard links has locks, too, one at a time', async () => {
  const folder = makeTemporaryFolder();
  const stop = await watchFiles(folder, {
    before: ({ kind }) => (kind === 'link' ? { code: 'EPERM', isLate: false } : null),
  });
  const lock = await holdLock(folder, 0);
  await expect(holdLock(folder, 0)).rejects.toMatchObject({ code: 'locked' });
  await lock.release();
  stop();
  expect(readdirSync(folder)).toEqual([]);
});

test('a process is known by its computer, its number and its start', async () => {
  const me = await identifyThisProcess();
  expect(isSameProcess(me, { ...me })).toBe(true);
  for (const change of [{ pid: 1 }, { host: 'elsewhere' }, { started: 'before' }])
    expect(isSameProcess(me, { ...me, ...change })).toBe(false);
  expect(await isGone({ ...me, host: 'elsewhere' })).toBe(false);
  expect(await isGone({ ...me, host: hostname() })).toBe(false);
  const owner = { ...me, token: 'x', host: 'elsewhere', since: 'long ago' };
  expect(describeElsewhere(owner)).toBe('open on another computer, elsewhere, since long ago');
});
