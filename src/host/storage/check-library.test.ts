import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { toCatalogRow } from '#core/library/catalog-row';
import { Problem } from '#core/problem';
import { AssetFiles } from './asset-files';
import { checkLibrary } from './check-library';
import { EntryFiles } from './entry-files';
import { EntryTable } from './entry-table';
import { makeRecord, testId } from './testing/make-record';
import { makeTemporaryFolder } from './testing/temporary-folder';

test.each(['saved', 'moved'])('an entry that is %s while it is read is no damage', async (how) => {
  const folder = makeTemporaryFolder();
  const [before, after] = [makeRecord(testId(1)), makeRecord(testId(1), { revision: 2 })];
  const table = new EntryTable();
  table.put(toCatalogRow(before), 'entries');
  const entries = new EntryFiles(folder);
  // Saved or moved, and written out, before the file is read.
  entries.read = async () => {
    table.put(toCatalogRow(after), how === 'saved' ? 'entries' : 'trash');
    if (how === 'moved') throw new Problem('not-found', 'It does not exist.');
    return after;
  };
  expect(await checkLibrary({ table, entries, assets: new AssetFiles(folder) })).toEqual([]);
  expect(table.setAside.size).toBe(0);
});

test('a file that is kept while entries are read is not missing', async () => {
  const folder = makeTemporaryFolder();
  const assets = new AssetFiles(folder);
  const table = new EntryTable();
  const entries = new EntryFiles(folder);
  const bytes = new Uint8Array([1]);
  const name = `${createHash('sha256').update(bytes).digest('hex')}.png`;
  const record = { ...makeRecord(testId(1)), attachments: { 'a.png': name } };
  table.put(toCatalogRow(record), 'entries');
  entries.read = async () => {
    await assets.add(bytes, 'png');
    return record;
  };
  expect(await checkLibrary({ table, entries, assets })).toEqual([]);
});

test('a file that is gone is named', async () => {
  const folder = makeTemporaryFolder();
  const table = new EntryTable();
  const entries = new EntryFiles(folder);
  const name = `${'a'.repeat(64)}.png`;
  const record = { ...makeRecord(testId(1)), attachments: { 'a.png': name } };
  table.put(toCatalogRow(record), 'entries');
  entries.read = async () => record;
  const found = await checkLibrary({ table, entries, assets: new AssetFiles(folder) });
  expect(found).toEqual([expect.stringContaining(`assets/${name} is missing`)]);
});

test('a record that may not be read is named with what to do, and stays listed', async () => {
  const folder = makeTemporaryFolder();
  const table = new EntryTable();
  const entries = new EntryFiles(folder);
  table.put(toCatalogRow(makeRecord(testId(1))), 'entries');
  entries.read = async () => {
    throw new Problem('no-access', 'It may not be read or written by this user.');
  };
  expect(await checkLibrary({ table, entries, assets: new AssetFiles(folder) })).toEqual([
    expect.stringMatching(/may not be read.*give yourself the right/),
  ]);
  expect(table.rows.size).toBe(1);
});

test('a check of many records tells how far it is', async () => {
  const folder = makeTemporaryFolder();
  const table = new EntryTable();
  for (let number = 0; number < 450; number += 1)
    table.put(toCatalogRow(makeRecord(testId(number))), number < 440 ? 'entries' : 'trash');
  const entries = new EntryFiles(folder);
  entries.read = async (id) => makeRecord(id);
  const told: [number, number][] = [];
  const parts = { table, entries, assets: new AssetFiles(folder) };
  expect(await checkLibrary(parts, (done, total) => void told.push([done, total]))).toEqual([]);
  expect(told).toEqual([
    [200, 450],
    [400, 450],
    [450, 450],
  ]);
});
