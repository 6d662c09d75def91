import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toCatalogRow } from '#core/library/catalog-row';
import { CatalogFile } from './catalog-file';
import { createFileStorage } from './create-file-storage';
import { EntryFiles } from './entry-files';
import { EntryTable } from './entry-table';
import { openFileStorage } from './open-file-storage';
import { makeRecord, testId } from './testing/make-record';
import { makeTemporaryFolder } from './testing/temporary-folder';

function put(table: EntryTable, files: EntryFiles, number: number, title: string): void {
  const id = testId(number);
  table.put(toCatalogRow(makeRecord(id, { title })), 'entries');
  files.seen.set(files.name(id, 'entries'), { stamp: `stamp of ${title}`, sum: 'sum' });
}

/** A catalog of many entries, written once. */
async function makeCatalog(count = 3000) {
  const folder = makeTemporaryFolder();
  const files = new EntryFiles(folder);
  const table = new EntryTable();
  for (let number = 0; number < count; number += 1) put(table, files, number, `Title ${number}`);
  const catalog = new CatalogFile(folder, files);
  await catalog.write(1, table);
  const path = join(folder, 'catalog.json');
  const read = () => new CatalogFile(folder, files).read();
  return { catalog, table, files, path, read };
}

test('a change is added at the end, and read in its place', async () => {
  const { catalog, table, files, path, read } = await makeCatalog();
  const before = readFileSync(path);
  put(table, files, 5, 'Changed');
  table.apply({ remove: testId(6) });
  table.apply({ purge: testId(7) });
  await catalog.write(2, table);
  const after = readFileSync(path);
  expect(after.subarray(0, before.byteLength).equals(before)).toBe(true);
  expect(after.byteLength - before.byteLength).toBeLessThan(2000);
  const found = await read();
  expect(found).toMatchObject({ next: 2, isCut: false });
  expect(new Map(found?.rows)).toEqual(new Map(table.rows));
  expect(new Map(found?.trash)).toEqual(new Map(table.trash));
  const name = files.name(testId(5), 'entries');
  expect(found?.seen.get(name)).toEqual(files.seen.get(name));
});

test('nothing is written when nothing has changed', async () => {
  const { catalog, table, path } = await makeCatalog(3);
  const before = statSync(path, { bigint: true });
  await catalog.write(1, table);
  expect(statSync(path, { bigint: true })).toEqual(before);
});

test('what was added is there whole or not at all, wherever it was cut off', async () => {
  const { catalog, table, files, path, read } = await makeCatalog(20);
  const before = statSync(path).size;
  put(table, files, 1, 'Changed');
  table.apply({ purge: testId(2) });
  await catalog.write(2, table);
  const whole = readFileSync(path);
  for (let size = before; size < whole.byteLength; size += 1) {
    truncateSync(path, size);
    const found = await read();
    expect(found?.next).toBe(1);
    expect(found?.isCut).toBe(size > before);
    expect(found?.rows.get(testId(1))?.title).toBe('Title 1');
    expect(found?.rows.has(testId(2))).toBe(true);
    writeFileSync(path, whole);
  }
});

test('a damaged byte hides what comes after it, and says so', async () => {
  const { catalog, table, files, path, read } = await makeCatalog(20);
  const before = statSync(path).size;
  put(table, files, 1, 'Changed');
  await catalog.write(2, table);
  const bytes = readFileSync(path);
  bytes[before + 20] = 0;
  writeFileSync(path, bytes);
  expect(await read()).toMatchObject({ next: 1, isCut: true });
  bytes[20] = 0;
  writeFileSync(path, bytes);
  expect(await read()).toBeNull();
});

test('it is written anew when half of it was added, or another program replaced it', async () => {
  const { catalog, table, files, path, read } = await makeCatalog();
  const first = statSync(path);
  for (let round = 2; round < 30; round += 1) {
    for (let number = 0; number < 300; number += 1) put(table, files, number, `Round ${round}`);
    await catalog.write(round, table);
    expect(statSync(path).size).toBeLessThan(first.size * 1.7);
  }
  writeFileSync(path, 'of another program');
  put(table, files, 1, 'Last');
  await catalog.write(30, table);
  expect((await read())?.rows.get(testId(1))?.title).toBe('Last');
});

test('a library whose catalog lost its end, with no journal left, is read from its records', async () => {
  const folder = join(makeTemporaryFolder(), 'library');
  await (await createFileStorage(folder)).close();
  for (const title of ['One', 'Two', 'Three']) {
    const storage = await openFileStorage(folder, { wait: 0 });
    const revision = storage.rows().length === 0 ? 1 : (storage.rows()[0]?.revision ?? 0) + 1;
    await storage.write([makeRecord(testId(1), { title, revision })]);
    await storage.close();
  }
  const path = join(folder, 'catalog.json');
  truncateSync(path, statSync(path).size - 5);
  const storage = await openFileStorage(folder, { wait: 0 });
  expect(storage.rows().map((row) => row.title)).toEqual(['Three']);
  await storage.close();
});
