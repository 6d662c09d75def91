import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { RECORD_VERSION } from '#core/library/record';
import { DEFAULT_STYLE } from '#core/document/markdown-style';
import { openFileStorage } from './open-file-storage';
import { makeRecord } from './testing/make-record';
import { ID, makeLibrary, recordAt, reopen, revisionsOf } from './testing/overwritten-entry';
import { makeTemporaryFolder } from './testing/temporary-folder';

const SETTINGS = { targets: [], style: DEFAULT_STYLE };

describe('the history of an entry', () => {
  test('keeps what was overwritten: the first, one a minute, and what stood for a minute', async () => {
    const { storage } = await makeLibrary();
    const seconds = [0, 1, 2, 61, 62, 130, 300, 301];
    for (const [index, at] of seconds.entries()) await storage.write([recordAt(index + 1, at)]);
    expect(await revisionsOf(storage)).toEqual([1, 4, 5, 6, 7]);
    const [version] = await storage.history.list(ID);
    expect(await storage.history.read(ID, version?.name ?? '')).toEqual(
      expect.objectContaining({ revision: 1, document: recordAt(1, 0).document }),
    );
    await storage.close();
  });

  test('keeps what an earlier sitting left in the file', async () => {
    const { storage } = await makeLibrary();
    await storage.write([recordAt(1, 0)]);
    const again = await reopen(storage);
    await again.write([recordAt(2, 900)]);
    const third = await reopen(again);
    expect(await revisionsOf(third)).toEqual([1]);
    await third.close();
  });

  test('keeps what a replacement took away, however soon it came', async () => {
    const { storage } = await makeLibrary();
    await storage.write([recordAt(1, 0)]);
    await storage.write([recordAt(2, 1, 'Much was written here. '.repeat(20))]);
    await storage.write([recordAt(3, 2, 'Gone.')]);
    expect(await revisionsOf(storage)).toEqual([1, 2]);
    await storage.close();
  });

  test('is the same when a crash comes between the versions and the end of a checkpoint', async () => {
    const { folder, storage } = await makeLibrary();
    await storage.write([recordAt(1, 0)]);
    const again = await reopen(storage);
    for (let index = 2; index < 8; index += 1) await again.write([recordAt(index, index * 30)]);
    const name = readdirSync(folder).find((file) => file.startsWith('journal-')) ?? '';
    const journal = readFileSync(join(folder, name));
    const catalog = readFileSync(join(folder, 'catalog.json'));
    await again.close();
    const before = readdirSync(join(folder, 'history', ID));
    // As if the journal and the catalog had not followed yet.
    writeFileSync(join(folder, name), journal);
    writeFileSync(join(folder, 'catalog.json'), catalog);
    const third = await openFileStorage(folder, { wait: 0 });
    expect(await revisionsOf(third)).toEqual([1, 2, 4, 6]);
    await third.close();
    expect(readdirSync(join(folder, 'history', ID))).toEqual(before);
  });

  test('is made from the journal that a crash left, also without a catalog', async () => {
    const { folder, storage } = await makeLibrary();
    await storage.write([recordAt(1, 0)]);
    const again = await reopen(storage);
    for (const index of [2, 3]) await again.write([recordAt(index, index * 300)]);
    const copy = join(makeTemporaryFolder(), 'copy');
    cpSync(folder, copy, {
      recursive: true,
      filter: (path) => !/library\.lock|catalog\.json/.test(path),
    });
    await again.close();
    const crashed = await openFileStorage(copy, { wait: 0 });
    expect(await revisionsOf(crashed)).toEqual([1, 2]);
    await crashed.close();
  });

  test('can be read with standard tools and holds versions of older programs', async () => {
    const { folder, storage } = await makeLibrary();
    for (const index of [1, 2]) await storage.write([recordAt(index, index * 300)]);
    const [version] = await storage.history.list(ID);
    const path = join(folder, 'history', ID, `${version?.name}.json.gz`);
    const record: unknown = JSON.parse(gunzipSync(readFileSync(path)).toString());
    expect(record).toMatchObject({ version: RECORD_VERSION, id: ID, revision: 1 });
    const { origin: _, publications: __, ...old } = recordAt(1, 300);
    writeFileSync(path, gzipSync(JSON.stringify({ ...old, version: 1 })));
    expect(await storage.history.read(ID, version?.name ?? '')).toMatchObject({
      version: RECORD_VERSION,
      origin: null,
      publications: [],
    });
    writeFileSync(path, 'nonsense');
    await expect(storage.history.read(ID, version?.name ?? '')).rejects.toMatchObject({
      code: 'corrupt',
      message: expect.stringContaining(path),
    });
    expect((await storage.check()).problems).toEqual([expect.stringContaining(path)]);
    await expect(storage.history.read(ID, '../../library')).rejects.toMatchObject({
      code: 'not-found',
    });
    await storage.close();
  });

  test('keeps the entry as it is now when it is asked to', async () => {
    const { storage } = await makeLibrary();
    await storage.write([recordAt(1, 0)]);
    await storage.write([recordAt(2, 1)]);
    const kept = await storage.history.keep(ID);
    await storage.write([recordAt(3, 2)]);
    expect(kept.revision).toBe(2);
    expect(await revisionsOf(storage)).toEqual([1, 2]);
    await storage.close();
  });

  test('stays within the limit, the oldest going first', async () => {
    const { storage } = await makeLibrary();
    for (let index = 1; index <= 30; index += 1) await storage.write([recordAt(index, index * 90)]);
    expect(await revisionsOf(storage)).toHaveLength(29);
    const { bytes, versions } = await storage.history.use();
    expect(versions).toBe(29);
    await storage.writeSettings({ ...SETTINGS, historyLimit: Math.round(bytes / 2) });
    await storage.history.thin();
    const used = await storage.history.use();
    expect(used.bytes).toBeLessThanOrEqual(bytes / 2);
    expect(used.bytes).toBeGreaterThan(bytes / 3);
    const left = await revisionsOf(storage);
    expect(left).toEqual(Array.from({ length: left.length }, (_, at) => 30 - left.length + at));
    // Later ones push out the oldest by themselves.
    for (let index = 31; index <= 60; index += 1)
      await storage.write([recordAt(index, index * 90)]);
    expect((await revisionsOf(storage)).at(-1)).toBe(59);
    expect((await storage.history.use()).bytes).toBeLessThanOrEqual(bytes / 2);
    await storage.close();
  });

  test('keeps versions with names, whatever the limit', async () => {
    const { storage } = await makeLibrary();
    for (let index = 1; index <= 20; index += 1) await storage.write([recordAt(index, index * 90)]);
    const [first] = await storage.history.list(ID);
    const version = first?.name ?? '';
    const snapshots = [{ id: ID, version, name: 'Sent' }];
    await storage.writeSettings({ ...SETTINGS, snapshots, historyLimit: 1 });
    await storage.history.thin();
    expect(await revisionsOf(storage)).toEqual([1]);
    await storage.writeSettings({ ...SETTINGS, historyLimit: 1 });
    await storage.history.thin();
    expect(await revisionsOf(storage)).toEqual([]);
    await storage.close();
  });

  test('lets go of what is too dense for its age', async () => {
    const { storage } = await makeLibrary();
    const day = (ago: number, minute: number) =>
      Math.floor(Date.now() / 86_400_000 - ago) * 86_400_000 + minute * 60_000;
    const times = [day(30, 1), day(30, 5), day(30, 9), day(3, 1), day(3, 5), day(3, 70), day(0, 0)];
    for (const [index, time] of times.entries()) {
      const updated = new Date(time).toISOString();
      await storage.write([makeRecord(ID, { revision: index + 1, updated, text: `${index}` })]);
    }
    // The first of all stays as well.
    expect(await revisionsOf(storage)).toEqual([1, 3, 5, 6]);
    await storage.close();
  });

  test('keeps the images that only a version shows', async () => {
    const { storage } = await makeLibrary();
    const asset = await storage.addAsset(Buffer.from('picture'), 'png');
    await storage.write([{ ...recordAt(1, 0), attachments: { 'a.png': asset } }]);
    await storage.write([recordAt(2, 300)]);
    expect(await storage.dropUnusedAssets([asset])).toEqual([]);
    expect(await storage.assetNames()).toEqual([asset]);
    await storage.close();
  });
});
