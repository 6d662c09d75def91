import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAllRecords } from '#app/library/all-records';
import { createFileStorage } from './create-file-storage';
import { makeRecord, testId } from './testing/make-record';
import { makeTemporaryFolder } from './testing/temporary-folder';

test('all records come the oldest first, whatever was changed last, so that names stay', async () => {
  const storage = await createFileStorage(join(makeTemporaryFolder(), 'library'));
  const at = (day: number) => `2026-01-0${day}T00:00:00.000Z`;
  const make = (number: number, created: number, updated: number) =>
    makeRecord(testId(number), { created: at(created), updated: at(updated) });
  await storage.write([make(3, 1, 2), make(1, 2, 9), make(2, 3, 4)]);
  const ids = (await readAllRecords(storage)).map(({ id }) => id);
  expect(ids).toEqual([testId(3), testId(1), testId(2)]);
  await storage.close();
});
