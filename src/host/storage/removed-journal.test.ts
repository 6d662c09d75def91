import { cpSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Storage } from '#core/library/storage';
import { createFileStorage } from './create-file-storage';
import { openFileStorage } from './open-file-storage';
import { makeRecord, testId } from './testing/make-record';
import { makeTemporaryFolder } from './testing/temporary-folder';

async function makeOpen() {
  const home = makeTemporaryFolder();
  const folder = join(home, 'library');
  const storage = await createFileStorage(folder);
  onTestFinished(() => storage.close().catch(() => undefined));
  await storage.write([makeRecord(testId(1))]);
  return { home, folder, storage };
}

/** What a kill right now would leave. */
async function afterKill(folder: string, home: string): Promise<Storage> {
  const copy = join(home, 'copy');
  const isKept = (path: string) => !path.endsWith('library.lock');
  cpSync(folder, copy, { recursive: true, filter: isKept });
  const storage = await openFileStorage(copy, { wait: 0 });
  onTestFinished(() => storage.close());
  return storage;
}

test('what was saved lasts though another program removes the journal', async () => {
  const { home, folder, storage } = await makeOpen();
  for (const name of readdirSync(folder))
    if (name.startsWith('journal-')) rmSync(join(folder, name));
  await storage.write([makeRecord(testId(2))]);
  await vi.waitFor(() => expect(readdirSync(join(folder, 'entries'))).not.toEqual([]));
  await storage.check();
  const found = await afterKill(folder, home);
  expect(
    found
      .rows()
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual([testId(1), testId(2)].toSorted());
});

test('a save is refused where the whole library is gone or elsewhere', async () => {
  const { home, folder, storage } = await makeOpen();
  renameSync(folder, join(home, 'elsewhere'));
  await expect(storage.write([makeRecord(testId(2))])).rejects.toMatchObject({
    name: 'Problem',
    message: `The library’s folder ${folder} is gone: it was moved or deleted, or its disk is not there. Put it back where it was.`,
  });
  renameSync(join(home, 'elsewhere'), folder);
  await storage.write([makeRecord(testId(3))]);
  const found = await afterKill(folder, home);
  expect(found.rows().map(({ id }) => id)).toEqual(expect.arrayContaining([testId(1), testId(3)]));
});
