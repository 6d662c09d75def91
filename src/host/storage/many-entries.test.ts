import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileStorage } from './create-file-storage';
import { openFileStorage } from './open-file-storage';
import { makeRecord, testId } from './testing/make-record';
import { makeTemporaryFolder } from './testing/temporary-folder';

const COUNT = 10_000;

test('ten thousand entries open from the catalog without being read', async () => {
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

  // With a catalog none is: this one is not even a record any more.
  const unread = join(folder, 'entries', 'n0', `${testId(7)}.json`);
  const { atime, mtime } = statSync(unread);
  const text = readFileSync(unread, 'utf8');
  writeFileSync(unread, 'x'.repeat(text.length));
  utimesSync(unread, atime, mtime);
  const reopened = await openFileStorage(folder, { wait: 0 });
  expect(reopened.rows()).toHaveLength(COUNT);
  expect(reopened.setAside()).toEqual([]);
  expect(statSync(join(folder, 'catalog.json')).size).toBeLessThan(COUNT * 250);
  await reopened.close();
}, 120_000);
