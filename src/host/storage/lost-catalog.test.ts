import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFileStorage } from './create-file-storage';
import { openFileStorage } from './open-file-storage';
import { makeRecord, testId } from './testing/make-record';

const COUNT = 1100;
const TRASHED = 3;

const root = mkdtempSync(join(tmpdir(), 'outloud-'));
const folder = join(root, 'library');
/** The catalog's text without what changes with each opening: its first journal and its checksum. */
const readCatalog = () =>
  readFileSync(join(folder, 'catalog.json'), 'utf8').replace(
    /\w+ (\{"version":\d+),"next":\d+/,
    '$1',
  );

beforeAll(async () => {
  const storage = await createFileStorage(folder);
  // Not in the order of their ids, and some are in the trash.
  const records = Array.from({ length: COUNT }, (_, number) =>
    makeRecord(testId((number * 7) % COUNT), { tags: ['t'] }),
  );
  await storage.write(records);
  await storage.remove(...records.slice(0, TRASHED).map(({ id }) => id));
  await storage.close();
}, 60_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

const DAMAGE: readonly (readonly [string, (file: string) => void])[] = [
  ['is gone', (file) => rmSync(file)],
  ['is empty', (file) => writeFileSync(file, '')],
  ['was cut off', (file) => writeFileSync(file, readFileSync(file).subarray(0, 5000))],
  ['is another text', (file) => writeFileSync(file, 'no list at all')],
  [
    'has one other byte',
    (file) => {
      const bytes = readFileSync(file);
      bytes[1000] = (bytes[1000] ?? 0) ^ 1;
      writeFileSync(file, bytes);
    },
  ],
];

describe('a catalog that', () => {
  test.each(DAMAGE)('%s is made anew, and tells how far it is', async (_, damage) => {
    const before = readCatalog();
    damage(join(folder, 'catalog.json'));
    const told: [number, number][] = [];
    const watch = {
      told: (done: number, total: number) => void told.push([done, total]),
      isCancelled: () => false,
    };
    const storage = await openFileStorage(folder, { wait: 0, watch });
    expect(storage.rows()).toHaveLength(COUNT - TRASHED);
    expect(storage.trashed()).toHaveLength(TRASHED);
    expect(storage.setAside()).toEqual([]);
    await storage.close();
    expect(told).toEqual([200, 400, 600, 800, 1000, COUNT].map((done) => [done, COUNT]));
    expect(readCatalog()).toBe(before);
  });

  test('is whole is not made anew', async () => {
    const watch = { told: () => expect.unreachable(), isCancelled: () => false };
    const storage = await openFileStorage(folder, { wait: 0, watch });
    expect(storage.rows()).toHaveLength(COUNT - TRASHED);
    await storage.close();
  });

  test('is being made anew can be given up, and the library is as it was', async () => {
    rmSync(join(folder, 'catalog.json'));
    const look = () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .toSorted()
        .map((name) => [name, statSync(join(folder, name)).size]);
    const before = look();
    let isCancelled = false;
    const watch = { told: () => void (isCancelled = true), isCancelled: () => isCancelled };
    await expect(openFileStorage(folder, { wait: 0, watch })).rejects.toMatchObject({
      code: 'closed',
      message: expect.stringContaining('cancelled'),
    });
    expect(look()).toEqual(before);
    const storage = await openFileStorage(folder, { wait: 0 });
    expect(storage.rows()).toHaveLength(COUNT - TRASHED);
    await storage.close();
  });
});
