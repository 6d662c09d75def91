import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Storage } from '#core/library/storage';
import { seededRandom } from '../search/testing/seeded-random';
import { createFileStorage } from './create-file-storage';
import { openFileStorage } from './open-file-storage';
import { makeRecord, testId } from './testing/make-record';
import { SimulatedDisk, writeCrashState } from './testing/simulated-disk';
import { makeTemporaryFolder } from './testing/temporary-folder';
import { watchFiles, type FileCall } from './testing/watched-files';

// What `npm run torture` found, one test each.

/** States of the disk after a power cut that a test looks at. */
const STATES = 20;

const open = (folder: string) => openFileStorage(folder, { wait: 0 });

/** An empty library whose calls fail with EIO while `fails` says so. */
async function makeFailing(fails: { now: (call: FileCall) => boolean; isLate?: boolean }) {
  const folder = join(makeTemporaryFolder(), 'library');
  await (await createFileStorage(folder)).close();
  const disk = new SimulatedDisk(folder);
  const stop = await watchFiles(folder, {
    before: (call) => (fails.now(call) ? { code: 'EIO', isLate: fails.isLate ?? false } : null),
    done: (call) => disk.done(call),
    failed: (call) => disk.failed(call),
  });
  onTestFinished(stop);
  return { folder, disk };
}

/** Opens what several power cuts right now would leave. */
async function afterPowerCuts(disk: SimulatedDisk, look: (storage: Storage) => unknown) {
  for (let seed = 1; seed <= STATES; seed += 1) {
    const folder = join(makeTemporaryFolder(), 'crashed');
    mkdirSync(folder);
    writeCrashState(disk.cutPower(seededRandom(seed)), folder);
    const storage = await open(folder);
    await look(storage);
    await storage.close();
  }
}

const never = () => false;

test('an entry lasts though the sync of its new folder failed at first', async () => {
  const fails = { now: never as (call: FileCall) => boolean };
  const { folder, disk } = await makeFailing(fails);
  const storage = await open(folder);
  await storage.write([makeRecord(testId(1))]);
  fails.now = ({ kind, path }) => kind === 'syncFolder' && path === join(folder, 'entries');
  expect((await storage.check()).problems).toHaveLength(1);
  fails.now = never;
  expect((await storage.check()).problems).toEqual([]);
  await afterPowerCuts(disk, (found) => expect(found.rows()).toHaveLength(1));
  await storage.close();
});

test('an entry stays in the trash though the sync of its move failed at first', async () => {
  const fails = { now: never as (call: FileCall) => boolean };
  const { folder, disk } = await makeFailing(fails);
  const storage = await open(folder);
  await storage.write([makeRecord(testId(1)), makeRecord(testId(2))]);
  await storage.check();
  await storage.remove(testId(1));
  let moved = false;
  fails.now = ({ kind }) => {
    moved ||= kind === 'rename';
    return moved && kind === 'syncFolder';
  };
  expect((await storage.check()).problems).toHaveLength(1);
  fails.now = never;
  expect((await storage.check()).problems).toEqual([]);
  await afterPowerCuts(disk, (found) => expect(found.trashed()).toHaveLength(1));
  await storage.close();
});

test('an asset lasts though the sync of its name failed at first', async () => {
  const fails = { now: never as (call: FileCall) => boolean };
  const { folder, disk } = await makeFailing(fails);
  const storage = await open(folder);
  await storage.addAsset(Buffer.from('one'), 'png');
  const add = () => storage.addAsset(Buffer.from('two'), 'png');
  fails.now = ({ kind }) => kind === 'syncFolder';
  await expect(add()).rejects.toMatchObject({ code: 'disk' });
  fails.now = never;
  const name = await add();
  await afterPowerCuts(disk, async (found) => expect(await found.assetNames()).toContain(name));
  await storage.close();
});

test('refused settings stay refused', async () => {
  const fails = { now: never as (call: FileCall) => boolean };
  const { folder } = await makeFailing(fails);
  const storage = await open(folder);
  const before = storage.settings();
  let failed = false;
  fails.now = ({ kind }) => !failed && (failed = kind === 'syncFolder');
  await expect(storage.writeSettings({ ...before, searches: ['new'] })).rejects.toThrow('library.');
  await storage.close();
  const reopened = await open(folder);
  expect(reopened.settings()).toEqual(before);
  await reopened.close();
});

test('a refused write that could not be taken back at once is taken back with the next', async () => {
  const fails = { now: never as (call: FileCall) => boolean };
  const { folder } = await makeFailing(fails);
  const storage = await open(folder);
  await storage.write([makeRecord(testId(1))]);
  fails.now = ({ kind }) => kind === 'sync' || kind === 'truncate';
  await expect(storage.write([makeRecord(testId(2))])).rejects.toThrow('journal-');
  fails.now = never;
  await storage.write([makeRecord(testId(3))]);
  // As a kill leaves it: nothing but the journals is written.
  fails.now = ({ kind }) => kind === 'makeFolder';
  await storage.close();
  fails.now = never;
  const reopened = await open(folder);
  expect(reopened.rows().map((row) => row.id)).toEqual([testId(1), testId(3)]);
  await reopened.close();
});

test('a journal that was made though opening it failed is not in the way', async () => {
  const fails = { now: never as (call: FileCall) => boolean, isLate: true };
  const { folder } = await makeFailing(fails);
  const storage = await open(folder);
  fails.now = ({ kind, path }) => kind === 'open' && path.includes('journal-');
  await expect(storage.write([makeRecord(testId(1))])).rejects.toMatchObject({ code: 'disk' });
  fails.now = never;
  await storage.write([makeRecord(testId(2))]);
  await storage.close();
  const reopened = await open(folder);
  expect(reopened.rows().map((row) => row.id)).toEqual([testId(2)]);
  await reopened.close();
});

test('a lock that the disk keeps does not lock out the program that gave it free', async () => {
  const fails = { now: never as (call: FileCall) => boolean };
  const { folder } = await makeFailing(fails);
  fails.now = ({ kind }) => kind === 'remove';
  const storage = await open(folder);
  await expect(storage.close()).rejects.toMatchObject({
    code: 'disk',
    message: expect.stringContaining('library.lock'),
  });
  fails.now = never;
  await (await open(folder)).close();
});

test('a journal or a log that the disk does not give is named', async () => {
  const fails = { now: never as (call: FileCall) => boolean };
  const { folder } = await makeFailing(fails);
  mkdirSync(join(folder, 'imports'));
  writeFileSync(join(folder, 'imports', `${testId(1)}.json`), '{}');
  const storage = await open(folder);
  fails.now = ({ kind, path }) => kind === 'read' && path.includes('imports');
  await expect(storage.imports.list()).rejects.toThrow(`${testId(1)}.json`);
  await storage.close();
  writeFileSync(join(folder, 'journal-9.log'), 'x');
  fails.now = ({ kind, path }) => kind === 'read' && path.includes('journal');
  await expect(open(folder)).rejects.toThrow('journal-9.log');
});

test('holding the files that can’t be written names the library, and closing tries again', async () => {
  const fails = { now: never as (call: FileCall) => boolean };
  const { folder } = await makeFailing(fails);
  const storage = await open(folder);
  await storage.write([makeRecord(testId(1))]);
  fails.now = ({ kind, path }) => kind === 'open' && path.endsWith('.tmp');
  await expect(storage.hold(async () => 'done')).rejects.toMatchObject({
    name: 'Problem',
    code: 'disk',
    message: expect.stringContaining(folder),
  });
  fails.now = never;
  await storage.close();
  expect(readdirSync(folder).filter((name) => name.startsWith('journal'))).toEqual([]);
});

test('an entry that was restored and changed is not in the trash, too, though a sync failed', async () => {
  const fails = { now: never as (call: FileCall) => boolean };
  const { folder, disk } = await makeFailing(fails);
  const storage = await open(folder);
  const record = makeRecord(testId(1));
  await storage.write([record]);
  await storage.remove(testId(1));
  await storage.check();
  await storage.restore(testId(1));
  await storage.write([{ ...record, title: 'Changed', revision: record.revision + 1 }]);
  fails.now = ({ kind, path }) => kind === 'open' && path === join(folder, 'trash');
  expect((await storage.check()).problems).toHaveLength(1);
  fails.now = never;
  expect((await storage.check()).problems).toEqual([]);
  await afterPowerCuts(disk, async (found) => {
    expect(found.rows()).toMatchObject([{ title: 'Changed' }]);
    const { problems, strays } = await found.check();
    expect({ problems, strays }).toEqual({ problems: [], strays: [] });
  });
  await storage.close();
});
