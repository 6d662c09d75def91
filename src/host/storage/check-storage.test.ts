import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileStorage } from './create-file-storage';
import { makeRecord, testId } from './testing/make-record';
import { makeTemporaryFolder } from './testing/temporary-folder';

test('a file that is being written is no stray, and a check does not sweep it', async () => {
  const folder = join(makeTemporaryFolder(), 'library');
  const storage = await createFileStorage(folder);
  const id = testId(1);
  await storage.write([makeRecord(id)]);
  await storage.check();
  const unfinished = join(folder, 'entries', id.slice(0, 2), `${id}.json.0123456789ab.tmp`);
  writeFileSync(unfinished, '{');
  expect(await storage.check()).toMatchObject({ strays: [], problems: [] });
  expect(existsSync(unfinished)).toBe(true);
  await storage.close();
});
