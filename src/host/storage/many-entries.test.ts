import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileStorage } from './create-file-storage';
import { openFileStorage } from './open-file-storage';
import { makeRecord, testId } from './testing/make-record';
import { makeTemporaryFolder } from './testing/temporary-folder';

const COUNT = 10_000;

test('ten thousand entries open at once from the catalog, and save one by one', async () => {
  const folder = join(makeTemporaryFolder(), 'library');
  await (await createFileStorage(folder)).close();
  mkdirSync(join(folder, 'entries', 'n0'), { recursive: true });
  for (let number = 0; number < COUNT; number += 1) {
    const record = makeRecord(testId(number), { tags: ['t'] });
    writeFileSync(join(folder, 'entries', 'n0', `${record.id}.json`), JSON.stringify(record));
  }
  // Without a catalog every record is read.
  const anew = await openFileStorage(folder, { wait: 0 });
  expect(anew.rows()).toHaveLength(COUNT);
  await anew.close();

  const opening = performance.now();
  const reopened = await openFileStorage(folder, { wait: 0 });
  const opened = performance.now() - opening;
  expect(reopened.rows()).toHaveLength(COUNT);
  // Far more than it takes (50 ms), and less than reading every record.
  expect(opened).toBeLessThan(1000);
  expect(statSync(join(folder, 'catalog.json')).size).toBeLessThan(COUNT * 250);

  const saves: number[] = [];
  for (let number = 0; number < 50; number += 1) {
    const start = performance.now();
    await reopened.write([makeRecord(testId(number), { revision: 2 })]);
    saves.push(performance.now() - start);
  }
  const median = saves.toSorted((a, b) => a - b)[25] ?? Infinity;
  expect(median).toBeLessThan(100);
  await reopened.close();
}, 120_000);
