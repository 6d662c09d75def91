import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { asPlatform } from '../testing/as-platform';
import { createFileStorage } from './create-file-storage';
import { syncFolder, writeFileDurably, writeFully } from './durable-file';
import { keepForMigration } from './keep-other-version';
import { Journal } from './journal';
import { LibraryFile } from './library-file';
import { mendSettings } from './mend-settings';
import { moveAside } from './move-aside';
import { openFileStorage } from './open-file-storage';
import { makeRecord, testId } from './testing/make-record';
import { makeTemporaryFolder } from './testing/temporary-folder';
import { watchFiles, type FileCall } from './testing/watched-files';

/** Makes calls below a folder fail with a code while a test says so. */
async function failing(folder: string, fails: (call: FileCall) => string | null) {
  const stop = await watchFiles(folder, {
    before: (call) => {
      const code = fails(call);
      return code === null ? null : { code, isLate: false };
    },
  });
  onTestFinished(stop);
  return stop;
}

test('on Windows a file that another program looks at is replaced a moment later', async () => {
  asPlatform('win32');
  const folder = makeTemporaryFolder();
  const path = join(folder, 'a.json');
  writeFileSync(path, 'old');
  let tries = 0;
  await failing(folder, ({ kind }) => (kind === 'rename' && (tries += 1) < 3 ? 'EBUSY' : null));
  await writeFileDurably(path, [Buffer.from('new')]);
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(tries).toBe(3);
  // Its folders can't be opened, and are none the worse for it.
  await syncFolder(join(folder, 'gone'));
  await failing(folder, ({ kind }) => (kind === 'rename' ? 'EIO' : null));
  await expect(writeFileDurably(path, [Buffer.from('newer')])).rejects.toThrow('EIO');
  expect(readFileSync(path, 'utf8')).toBe('new');
});

test('a disk that takes nothing more ends a write', async () => {
  const file = { write: async () => ({ bytesWritten: 0 }) } as unknown as FileHandle;
  await expect(writeFully(file, Buffer.from('x'))).rejects.toThrow('the disk takes no more bytes');
});

test('a library that can’t be made leaves nothing behind, and a folder that was there', async () => {
  const home = makeTemporaryFolder();
  await failing(home, ({ kind, path }) =>
    kind === 'open' && path.includes('library.json') ? 'EIO' : null,
  );
  const made = join(home, 'made');
  await expect(createFileStorage(made)).rejects.toMatchObject({ code: 'disk' });
  expect(existsSync(made)).toBe(false);
  const there = join(home, 'there');
  mkdirSync(there);
  await expect(createFileStorage(there)).rejects.toMatchObject({ code: 'disk' });
  expect(existsSync(there)).toBe(true);
  await failing(home, ({ kind }) => (kind === 'list' ? 'EIO' : null));
  await expect(createFileStorage(there)).rejects.toThrow(there);
});

test('settings that the disk doesn’t give are named, and none are put in their place', async () => {
  const folder = join(makeTemporaryFolder(), 'library');
  await (await createFileStorage(folder)).close();
  const before = readFileSync(join(folder, 'library.json'), 'utf8');
  const stop = await failing(folder, ({ kind, path }) =>
    kind === 'stat' && path.endsWith('library.json') ? 'EIO' : null,
  );
  await expect(LibraryFile.read(folder)).rejects.toMatchObject({ code: 'disk' });
  await expect(mendSettings(folder, 0)).rejects.toMatchObject({ code: 'disk' });
  stop();
  expect(readFileSync(join(folder, 'library.json'), 'utf8')).toBe(before);
  rmSync(join(folder, 'library.json'));
  await expect(LibraryFile.readNewer(folder)).rejects.toMatchObject({ code: 'not-found' });
});

test('a record that the disk doesn’t give is told by the check, and stays an entry', async () => {
  const storage = await createFileStorage(join(makeTemporaryFolder(), 'library'));
  await storage.write([makeRecord(testId(1))]);
  await storage.check();
  const stop = await failing(storage.folder, ({ kind, path }) =>
    kind === 'read' && path.includes(testId(1)) ? 'EIO' : null,
  );
  const { problems } = await storage.check();
  expect(problems).toEqual([expect.stringContaining(`${testId(1)}.json: it could not be read`)]);
  stop();
  expect(storage.rows()).toHaveLength(1);
  expect((await storage.check()).problems).toEqual([]);
  await storage.close();
});

test('what can’t be moved to the trash, back or away waits in the journal', async () => {
  const storage = await createFileStorage(join(makeTemporaryFolder(), 'library'));
  await storage.write([makeRecord(testId(1))]);
  await storage.check();
  await storage.remove(testId(1));
  let stop = await failing(storage.folder, ({ kind }) => (kind === 'rename' ? 'EIO' : null));
  expect((await storage.check()).problems.join()).toContain('still in the journal');
  stop();
  expect((await storage.check()).problems).toEqual([]);
  stop = await failing(storage.folder, ({ kind, path }) =>
    kind === 'remove' && path.endsWith(`${testId(1)}.json`) ? 'EIO' : null,
  );
  await storage.purge([testId(1)], 'asked');
  expect((await storage.check()).problems.join()).toContain('still in the journal');
  stop();
  expect((await storage.check()).problems).toEqual([]);
  expect(existsSync(join(storage.folder, 'trash', `${testId(1)}.json`))).toBe(false);
  await storage.close();
});

test('a refused write is forgotten with its journal', async () => {
  const folder = makeTemporaryFolder();
  const journal = new Journal(folder, 1);
  const line = [Buffer.from('{}\n')];
  const stop = await failing(folder, ({ kind }) =>
    kind === 'sync' || kind === 'truncate' ? 'EIO' : null,
  );
  await expect(journal.append(line, () => undefined)).rejects.toThrow('journal-1.log');
  stop();
  rmSync(join(folder, 'journal-1.log'));
  // Writes that wait with a rotation behind them go into the file before it.
  const numbers: number[] = [];
  await Promise.all([
    journal.append(line, () => undefined),
    journal.append(line, () => undefined),
    journal.rotate((next) => numbers.push(next)),
    journal.append(line, () => undefined),
  ]);
  await journal.close();
  expect(numbers).toEqual([3]);
  expect(readFileSync(join(folder, 'journal-2.log'), 'utf8')).toBe('{}\n{}\n');
  expect(readFileSync(join(folder, 'journal-3.log'), 'utf8')).toBe('{}\n');
});

test('what is kept of an older version is never written over', async () => {
  const folder = makeTemporaryFolder();
  const keep = (text: string) => keepForMigration(folder, 'a.json', 2, Buffer.from(text));
  const place = join(folder, 'before-migration', 'version-2');
  await keep('one');
  await keep('one');
  await keep('other');
  expect(readdirSync(place)).toHaveLength(2);
  expect(readFileSync(join(place, 'a.json'), 'utf8')).toBe('one');
});

test('two files of one name are both set aside', async () => {
  const folder = makeTemporaryFolder();
  const places = [];
  for (const text of ['one', 'two']) {
    writeFileSync(join(folder, 'a.json'), text);
    places.push(await moveAside(folder, 'a.json', 'it is odd'));
  }
  expect(places).toEqual(['set-aside/a.json', 'set-aside/a.json.2']);
  expect(readFileSync(join(folder, 'set-aside/a.json'), 'utf8')).toBe('one');
});

test('a library that is open elsewhere and is only to be read says where', async () => {
  const storage = await createFileStorage(join(makeTemporaryFolder(), 'library'), { machine: 7 });
  await storage.close();
  const since = '2026-01-01T10:00:00.000Z';
  const owner = { token: 'x', pid: 1, host: 'elsewhere', machine: 9, started: null, since };
  writeFileSync(join(storage.folder, 'library.lock'), JSON.stringify(owner));
  const read = await openFileStorage(storage.folder, { wait: 0, lock: 'read', machine: 7 });
  expect(read.readOnly).toMatch(/open on another computer, elsewhere.*Close it there, then open/);
  await read.close();
});
