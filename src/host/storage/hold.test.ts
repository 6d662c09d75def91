import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createFileStorage } from './create-file-storage';
import { makeRecord, testId } from './testing/make-record';
import { makeTemporaryFolder } from './testing/temporary-folder';

test('files stay as they are while they are held, and what is saved meanwhile follows', async () => {
  const folder = join(makeTemporaryFolder(), 'library');
  const storage = await createFileStorage(folder);
  const record = makeRecord(testId(1));
  const file = join(folder, 'entries', testId(1).slice(0, 2), `${testId(1)}.json`);
  const readTitle = () => (JSON.parse(readFileSync(file, 'utf8')) as { title: string }).title;
  await storage.write([{ ...record, title: 'Before' }]);
  let checking: Promise<unknown> = Promise.resolve();
  await storage.hold(async () => {
    expect(readTitle()).toBe('Before');
    await storage.write([{ ...record, title: 'Meanwhile', revision: record.revision + 1 }]);
    checking = storage.check();
    // Long enough for a checkpoint that would not wait.
    await setTimeout(300);
    expect(readTitle()).toBe('Before');
    expect(await storage.read(testId(1))).toMatchObject({ title: 'Meanwhile' });
  });
  await checking;
  expect(readTitle()).toBe('Meanwhile');
  await storage.close();
});
