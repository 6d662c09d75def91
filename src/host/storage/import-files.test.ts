import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportLog } from '#core/library/import-log';
import type { EntryRecord } from '#core/library/record';
import { ImportFiles } from './import-files';
import { makeRecord, testId } from './testing/make-record';
import { makeTemporaryFolder } from './testing/temporary-folder';

const logOf = (number: number, state: ImportLog['state'] = 'done'): ImportLog => ({
  version: 1,
  id: testId(number),
  at: new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString(),
  from: ['/notes'],
  state,
  added: [],
  changed: [],
  targets: [],
  assets: [],
});

test('the newest twenty logs are kept, and one that has not ended', async () => {
  const folder = makeTemporaryFolder();
  const files = new ImportFiles(folder);
  await files.write(logOf(0, 'running'));
  for (let number = 1; number <= 25; number += 1) {
    await files.write(logOf(number));
    await files.writeBefore(testId(number), [makeRecord('n000000001')]);
  }
  await files.prune();
  const kept = [...Array.from({ length: 20 }, (_, index) => testId(25 - index)), testId(0)];
  expect((await files.list()).map((log) => log.id)).toEqual(kept);
  expect(readdirSync(join(folder, 'imports'))).toHaveLength(41);
});

test('records before an import come back as they were, in order', async () => {
  const files = new ImportFiles(makeTemporaryFolder());
  const records = [
    makeRecord('n000000002', { text: 'a\nb\u2028c'.repeat(20_000) }),
    makeRecord('n000000001'),
  ];
  await files.writeBefore(testId(1), records);
  expect(await readAll(files, testId(1))).toEqual(records);
  expect(await readAll(files, testId(2))).toEqual([]);
});

async function readAll(files: ImportFiles, id: string): Promise<EntryRecord[]> {
  const records: EntryRecord[] = [];
  for await (const record of files.readBefore(id)) records.push(record);
  return records;
}

test('a log that can not be read is named, left where it is, and hides no other', async () => {
  const folder = makeTemporaryFolder();
  const files = new ImportFiles(folder);
  await files.write(logOf(1));
  writeFileSync(join(folder, 'imports', `${testId(2)}.json`), '{"version":9}');
  writeFileSync(join(folder, 'imports', `${testId(3)}.before.jsonl`), '');
  await files.sweep();
  expect((await files.list()).map((log) => log.id)).toEqual([testId(1)]);
  expect(await files.check()).toEqual([expect.stringContaining(`imports/${testId(2)}.json`)]);
  expect(readdirSync(join(folder, 'imports')).toSorted()).toEqual([
    `${testId(1)}.json`,
    `${testId(2)}.json`,
  ]);
});
