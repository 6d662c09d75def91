import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Checkpoints } from './checkpoints';
import { EntryFiles } from './entry-files';
import { EntryTable } from './entry-table';
import { HistoryFiles } from './history-files';
import { RemovedFile } from './removed-file';
import { makeTemporaryFolder } from './testing/temporary-folder';

/** Checkpoints of a journal that is always full and slow to rotate. */
async function makeCheckpoints() {
  const folder = makeTemporaryFolder();
  mkdirSync(join(folder, 'entries'));
  let count = 0;
  const journal = {
    bytes: Number.POSITIVE_INFINITY,
    rotate: async (done: (number: number) => void) => {
      count += 1;
      await wait(20);
      done(count);
    },
  };
  const parts = {
    folder,
    table: new EntryTable(),
    entries: new EntryFiles(folder),
    history: new HistoryFiles(folder, () => null),
    removed: await RemovedFile.open(folder),
    journal,
  };
  const checkpoints = new Checkpoints(parts, false);
  return { checkpoints, rotations: () => count };
}

test('changes that come while a checkpoint is written share the next one', async () => {
  const { checkpoints, rotations } = await makeCheckpoints();
  checkpoints.request();
  await wait(1);
  for (let index = 0; index < 100; index += 1) checkpoints.request();
  await checkpoints.stop();
  expect(checkpoints.failure()).toBeNull();
  // Each writes the whole catalog.
  expect(rotations()).toBe(2);
});

test('a change after a checkpoint has begun gets one of its own', async () => {
  const { checkpoints, rotations } = await makeCheckpoints();
  checkpoints.request();
  await wait(5);
  checkpoints.request();
  await checkpoints.run();
  expect(rotations()).toBe(2);
  await checkpoints.stop();
});

test('what it pauses for comes between two checkpoints', async () => {
  const { checkpoints, rotations } = await makeCheckpoints();
  checkpoints.request();
  await wait(1);
  const begun = await checkpoints.pauseFor(async () => {
    const before = rotations();
    checkpoints.request();
    // Long enough for one that would not wait.
    await wait(60);
    return rotations() - before;
  });
  expect(begun).toBe(0);
  await checkpoints.stop();
  expect(rotations()).toBe(2);
});
