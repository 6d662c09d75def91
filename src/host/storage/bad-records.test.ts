import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFileStorage } from './create-file-storage';
import { openFileStorage } from './open-file-storage';
import { makeRecord, testId } from './testing/make-record';
import { makeTemporaryFolder } from './testing/temporary-folder';

/** Every file of a library with what it holds. */
const snapshotOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => [name, readFileSync(join(folder, name), 'base64')]);

const open = (folder: string) => openFileStorage(folder, { wait: 0 });

/** A closed library with three entries; the second one's file holds something else. */
async function makeDamagedLibrary(content: string | Uint8Array) {
  const folder = join(makeTemporaryFolder(), 'library');
  const storage = await createFileStorage(folder);
  await storage.write([1, 2, 3].map((number) => makeRecord(testId(number))));
  await storage.close();
  const name = `entries/n0/${testId(2)}.json`;
  writeFileSync(join(folder, name), content);
  return { folder, name, path: join(folder, name) };
}

const good = makeRecord(testId(2));

describe.each([
  ['cut off', JSON.stringify(good).slice(0, 60), 'JSON'],
  ['empty', '', 'empty'],
  ['zeros', new Uint8Array(300), 'JSON'],
  ['invalid UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'not valid'],
  ['of another shape', JSON.stringify({ ...good, tags: 'no list' }), 'tags'],
  ['with a key it does not know', JSON.stringify({ ...good, extra: 1 }), 'extra'],
  ['of a newer version', JSON.stringify({ ...good, version: 9 }), 'newer Outloud'],
  ['without a version', JSON.stringify({ ...good, version: undefined }), 'no version'],
  ['of another entry', JSON.stringify(makeRecord(testId(7))), 'another entry'],
  ['nested too deeply', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'levels deep'],
])('a record that is %s', (_name, content, reason) => {
  test('is set aside where it is, and the rest opens', async () => {
    const { folder, name, path } = await makeDamagedLibrary(content);
    const before = readFileSync(path);
    writeFileSync(join(folder, 'catalog.json'), 'gone');
    for (let opening = 0; opening < 2; opening += 1) {
      const storage = await open(folder);
      expect(
        storage
          .rows()
          .map((row) => row.id)
          .toSorted(),
      ).toEqual([testId(1), testId(3)]);
      expect(storage.setAside()).toEqual([{ file: name, reason: expect.stringContaining(reason) }]);
      await expect(storage.read(testId(2))).rejects.toMatchObject({
        code: 'corrupt',
        message: expect.stringContaining(name),
      });
      await expect(storage.write([good])).rejects.toMatchObject({ code: 'corrupt' });
      await storage.check();
      await storage.close();
      expect(readFileSync(path)).toEqual(before);
    }
  });

  test('is found by a read and by a check of a library whose catalog knows it', async () => {
    const { folder, name } = await makeDamagedLibrary(content);
    const reading = await open(folder);
    await expect(reading.read(testId(2))).rejects.toMatchObject({ code: 'corrupt' });
    expect(reading.setAside()).toHaveLength(1);
    await reading.close();
    const checking = await open(folder);
    await checking.check();
    expect(checking.setAside()).toEqual([{ file: name, reason: expect.stringContaining(reason) }]);
    await checking.close();
  });
});

test('a record that was mended is back', async () => {
  const { folder, path } = await makeDamagedLibrary('');
  const damaged = await open(folder);
  await damaged.check();
  await damaged.close();
  writeFileSync(path, JSON.stringify({ ...good, title: 'Mended' }));
  const storage = await open(folder);
  expect(storage.setAside()).toEqual([]);
  expect((await storage.read(testId(2))).title).toBe('Mended');
  await storage.close();
});

describe('a check', () => {
  test('finds a library well, and makes nothing anew', async () => {
    const storage = await createFileStorage(join(makeTemporaryFolder(), 'library'));
    const asset = await storage.addAsset(new Uint8Array([1]), 'png');
    await storage.write([makeRecord(testId(1), { attachments: { 'a.png': asset } })]);
    expect(await storage.check()).toEqual({ problems: [], strays: [], rebuilt: [] });
    const before = snapshotOf(storage.folder);
    expect(await storage.check()).toEqual({ problems: [], strays: [], rebuilt: [] });
    expect(snapshotOf(storage.folder)).toEqual(before);
    await storage.close();
  });

  test('names assets that are damaged or missing and rows that differ', async () => {
    const folder = join(makeTemporaryFolder(), 'library');
    const storage = await createFileStorage(folder);
    const asset = await storage.addAsset(new Uint8Array([1]), 'png');
    const missing = `${'0'.repeat(64)}.png`;
    const record = makeRecord(testId(1), { attachments: { a: asset, b: missing } });
    await storage.write([record]);
    await storage.close();
    writeFileSync(join(folder, 'assets', asset), 'another');
    const file = join(folder, 'entries', 'n0', `${testId(1)}.json`);
    writeFileSync(file, JSON.stringify({ ...record, title: 'By hand' }));

    const reopened = await open(folder);
    const { problems } = await reopened.check();
    expect(problems.toSorted()).toEqual(
      [
        `assets/${missing} is missing; “${record.title}” shows it. Put it back from a backup, or take it out of the text`,
        `assets/${asset}: its content is not what it was when it was kept; put it back from a backup`,
        `catalog.json did not agree with entries/n0/${testId(1)}.json`,
      ].toSorted(),
    );
    expect(reopened.rows()[0]?.title).toBe('By hand');
    expect((await reopened.check()).problems).toHaveLength(2);
    await reopened.close();
  });
});
