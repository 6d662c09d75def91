import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { EMPTY_SETTINGS } from '#core/library/settings';
import { openApp } from '../open-app';
import { createFileStorage } from './create-file-storage';
import { makeRecord, testId } from './testing/make-record';
import { openFileStorage } from './open-file-storage';
import { makeTemporaryFolder } from './testing/temporary-folder';

const NEWER = 99;

/** A library with two entries, one of them in the journal only, and one in the trash. */
async function makeLibrary(): Promise<string> {
  const folder = join(makeTemporaryFolder(), 'library');
  const storage = await createFileStorage(folder);
  await storage.write([makeRecord(testId(1)), makeRecord(testId(2)), makeRecord(testId(3))]);
  await storage.remove(testId(2));
  await storage.addAsset(Buffer.from('picture'), 'png');
  await storage.writeSettings({ ...EMPTY_SETTINGS, searches: ['kept'] });
  await storage.close();
  return folder;
}

function makeNewer(file: string): void {
  const value = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...value, version: NEWER, unheard: ['of'] }));
}

/** All that a folder holds, with the time of each last change. */
function look(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
      const { mtimeMs, size } = statSync(join(folder, name));
      return [name, `${mtimeMs} ${size}`];
    }),
  );
}

test('a library that a newer Outloud wrote can be read, and nothing in it is touched', async () => {
  const folder = await makeLibrary();
  makeNewer(join(folder, 'library.json'));
  makeNewer(join(folder, 'entries', testId(3).slice(0, 2), `${testId(3)}.json`));
  writeFileSync(join(folder, 'library.json.0123456789ab.tmp'), 'half');
  writeFileSync(join(folder, 'entries', testId(1).slice(0, 2), 'a.0123456789ab.tmp'), 'half');
  writeFileSync(join(folder, 'journal-7.log'), '00000000 {"damaged":1}\n');
  const before = look(folder);
  const app = openApp({ wait: 0, shared: true, sampleFolder: '' });
  const status = await app.api.library.open({ folder });
  expect(status.readOnly).toContain(`version ${NEWER}`);
  await app.api.entries.read({ id: testId(3) }).catch(() => undefined);
  const { setAside } = (await app.api.library.current()) ?? status;
  expect(setAside.map(({ reason }) => reason).join()).toContain('newer Outloud');
  expect(setAside.map(({ file }) => file)).toContain('journal-7.log');
  expect(await app.api.entries.markdown({ id: testId(1) })).not.toBe('');
  expect(await app.api.search.saved()).toEqual(['kept']);
  await app.api.search.find({ text: 'text', limit: 5 });
  await app.api.library.check();
  const writes = [
    () => app.api.entries.add({ kind: 'note', title: 'A' }),
    () => app.api.entries.save({ id: testId(1), revision: 1, changes: { title: 'B' } }),
    () => app.api.entries.remove({ id: testId(1) }),
    () => app.api.entries.restore({ id: testId(2) }),
    () => app.api.settings.change({ style: { bullet: '*' } }),
    () => app.api.assets.add({ name: 'a.png', bytes: Buffer.from('x') }),
    () => app.api.transfer.import({ paths: ['resources/sample-library'], as: 'notes' }),
  ];
  for (const write of writes) {
    await expect(write()).rejects.toMatchObject({
      code: 'read-only',
      message: expect.stringContaining('Update Outloud'),
    });
  }
  await app.close();
  expect(look(folder)).toEqual(before);
});

test('its storage refuses what the app does not', async () => {
  const folder = await makeLibrary();
  makeNewer(join(folder, 'library.json'));
  const before = look(folder);
  const storage = await openFileStorage(folder, { wait: 0 });
  const log = { version: 1, id: 'import01', at: '', from: [], state: 'done' } as const;
  const rest = { added: [], changed: [], targets: [], assets: [] };
  for (const write of [
    () => storage.write([makeRecord(testId(9))]),
    () => storage.remove(testId(1)),
    () => storage.writeSettings(EMPTY_SETTINGS),
    () => storage.addAsset(Buffer.from('x'), 'png'),
    () => storage.dropUnusedAssets(['a']),
    () => storage.imports.write({ ...log, from: [], ...rest }),
    () => storage.imports.prune(),
  ]) {
    await expect(write()).rejects.toMatchObject({ code: 'read-only' });
  }
  await storage.close();
  expect(look(folder)).toEqual(before);
});

test('one newer record in a library of this version is set aside and never overwritten', async () => {
  const folder = await makeLibrary();
  const file = join(folder, 'entries', testId(3).slice(0, 2), `${testId(3)}.json`);
  makeNewer(file);
  const text = readFileSync(file, 'utf8');
  const storage = await openFileStorage(folder, { wait: 0 });
  await storage.check();
  expect(storage.setAside()).toMatchObject([
    { reason: expect.stringContaining(`newer Outloud (version ${NEWER}`) },
  ]);
  await expect(storage.write([makeRecord(testId(3))])).rejects.toMatchObject({ code: 'corrupt' });
  await storage.write([makeRecord(testId(4))]);
  await storage.close();
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('a newer record that came while this one was being saved is kept', async () => {
  const folder = await makeLibrary();
  const file = join(folder, 'entries', testId(3).slice(0, 2), `${testId(3)}.json`);
  const storage = await openFileStorage(folder, { wait: 0 });
  const record = await storage.read(testId(3));
  makeNewer(file);
  const text = readFileSync(file, 'utf8');
  await storage.write([{ ...record, revision: record.revision + 1 }]);
  await storage.close();
  const kept = join(folder, 'before-migration', `version-${NEWER}`, 'entries');
  expect(readFileSync(join(kept, testId(3).slice(0, 2), `${testId(3)}.json`), 'utf8')).toBe(text);
});

test.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
  'a library on a disk that can only be read is read',
  async () => {
    const folder = await makeLibrary();
    const disk = join(folder, '..', 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['--bind', folder, disk]);
    onTestFinished(() => void execFileSync('umount', ['-l', disk]));
    execFileSync('mount', ['-o', 'remount,bind,ro', disk]);
    const before = look(disk);
    const storage = await openFileStorage(disk, { wait: 0 });
    expect(storage.readOnly).toContain("can't be written");
    expect(storage.rows()).toHaveLength(2);
    expect(await storage.read(testId(1))).toMatchObject({ id: testId(1) });
    await expect(storage.write([makeRecord(testId(5))])).rejects.toMatchObject({
      code: 'read-only',
    });
    await storage.close();
    expect(look(disk)).toEqual(before);
  },
);
