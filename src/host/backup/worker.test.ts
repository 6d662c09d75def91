import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtWorker } from '../testing/built-worker';
import { openApp } from '../open-app';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';

const WORKER = builtWorker(import.meta.dirname, 'backup-worker-test');

/** An app that backs up in a thread, with a library of some notes. */
async function makeLibrary() {
  const home = makeTemporaryFolder();
  const place = join(home, 'backups');
  mkdirSync(place);
  const app = openApp({ wait: 0, sampleFolder: '', backupWorker: WORKER });
  await app.api.library.create({ folder: join(home, 'library'), sample: false });
  for (let number = 0; number < 40; number += 1)
    await app.api.entries.add({ kind: 'note', title: `Note ${number}`, markdown: 'Words.\n' });
  return { home, place, app };
}

test('a thread writes a backup, tells how far it is, and restores it', async () => {
  const { home, place, app } = await makeLibrary();
  const told: string[] = [];
  app.on('progressed', ({ task, done, total }) => void told.push(`${task} ${done}/${total}`));
  const report = await app.api.backups.run({ folder: place });
  expect(report).toMatchObject({ records: 40, notes: [] });
  expect(told).toContain(`Backing up ${report.files * 2}/${report.files * 2}`);
  const copy = join(home, 'copy');
  const restored = await app.api.backups.restore({ file: report.file, folder: copy });
  expect(restored).toMatchObject({ records: 40, files: report.files });
  expect(told).toContain(`Restoring ${report.files}/${report.files}`);
  await app.api.library.open({ folder: copy });
  expect(await app.api.entries.list({})).toHaveLength(40);
  await app.close();
});

test('a thread that is stopped leaves nothing behind, and says why', async () => {
  const { place, app } = await makeLibrary();
  const begun = new Promise<void>((resolve) => {
    app.on('progressed', () => resolve());
  });
  const run = expect(app.api.backups.run({ folder: place })).rejects.toMatchObject({
    code: 'closed',
    message: expect.stringContaining('The library was closed'),
  });
  await begun;
  await app.close();
  await run;
  expect(readdirSync(place)).toEqual([]);
});

test('a thread hands the problem on, with what to do', async () => {
  const { home, place, app } = await makeLibrary();
  await expect(app.api.backups.run({ folder: join(home, 'gone') })).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringMatching(/does not exist\. Plug its disk in, or choose another folder/),
  });
  const file = join(place, 'no.zip');
  writeFileSync(file, 'no archive');
  await expect(app.api.backups.restore({ file, folder: join(home, 'copy') })).rejects.toMatchObject(
    { code: 'bad-input' },
  );
  expect(existsSync(join(home, 'copy'))).toBe(false);
  await app.close();
});
