import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Storage } from '#core/library/storage';
import { asPlatform } from '../testing/as-platform';
import { createFileStorage } from './create-file-storage';
import { openFileStorage } from './open-file-storage';
import { makeRecord, testId } from './testing/make-record';
import { makeTemporaryFolder } from './testing/temporary-folder';
import { watchLibrary } from './watch-library';

const ID = testId(1);

/** A library with one entry whose file is written. */
async function make(): Promise<Storage> {
  const storage = await createFileStorage(join(makeTemporaryFolder(), 'library'));
  await storage.write([makeRecord(ID)]);
  await storage.check();
  return storage;
}

test('a copy that a sync program left is noticed, and that it is gone, too', async () => {
  const storage = await make();
  const place = join(storage.folder, 'entries', ID.slice(0, 2));
  const copy = `${ID}.sync-conflict-20260102-030405-ABCDEFG.json`;
  writeFileSync(join(place, copy), JSON.stringify(makeRecord(ID, { text: 'Theirs.' })));
  await storage.look();
  expect(storage.copies().map(({ file }) => file)).toEqual([`entries/n0/${copy}`]);
  rmSync(join(place, copy));
  await storage.look();
  expect(storage.copies()).toEqual([]);
  await storage.close();
});

test('images are kept while a version can’t be read, which may be what shows them', async () => {
  const storage = await make();
  const keep = async (text: string): Promise<string> => storage.addAsset(Buffer.from(text), 'png');
  const names = [await keep('one'), await keep('two')];
  await storage.history.keep(ID);
  const versions = join(storage.folder, 'history', ID);
  const [version] = readdirSync(versions);
  const bytes = readFileSync(join(versions, version ?? ''));
  writeFileSync(join(versions, version ?? ''), 'x');
  expect(await storage.dropUnusedAssets(names)).toEqual([]);
  writeFileSync(join(versions, version ?? ''), bytes);
  expect((await storage.dropUnusedAssets(names)).toSorted()).toEqual(names.toSorted());
  await storage.close();
});

test('an asset of a name that its content doesn’t give is told', async () => {
  const storage = await make();
  const name = await storage.addAsset(Buffer.from('one'), 'png');
  expect(name).toContain(createHash('sha256').update('one').digest('hex'));
  writeFileSync(join(storage.folder, 'assets', name), 'two');
  expect((await storage.check()).problems).toEqual([expect.stringContaining(`assets/${name}`)]);
  await storage.close();
});

test('a list of entries that is gone is written anew', async () => {
  const storage = await make();
  const catalog = join(storage.folder, 'catalog.json');
  rmSync(catalog);
  await storage.write([makeRecord(testId(2))]);
  expect((await storage.check()).problems).toEqual([]);
  expect(existsSync(catalog)).toBe(true);
  rmSync(catalog);
  await storage.check();
  expect(existsSync(catalog)).toBe(true);
  await storage.close();
  const again = await openFileStorage(storage.folder, { wait: 0 });
  expect(again.rows()).toHaveLength(2);
  await again.close();
});

test('what is said to be in the trash and is not there is forgotten', async () => {
  const storage = await make();
  await storage.write([makeRecord(testId(2))]);
  await storage.remove(testId(2));
  await storage.close();
  rmSync(join(storage.folder, 'trash', `${testId(2)}.json`));
  const again = await openFileStorage(storage.folder, { wait: 0 });
  expect(again.trashed()).toEqual([]);
  await again.write([makeRecord(testId(3))]);
  await again.close();
  expect(readFileSync(join(storage.folder, 'removed.json'), 'utf8')).not.toContain(testId(2));
});

test('settings in which Git left three sides are those of both', async () => {
  const storage = await make();
  await storage.close();
  const file = join(storage.folder, 'library.json');
  const before = JSON.parse(readFileSync(file, 'utf8')) as object;
  const side = (searches: readonly string[]): string => JSON.stringify({ ...before, searches });
  writeFileSync(
    file,
    [
      '<<<<<<< HEAD',
      side(['base', 'mine']),
      '||||||| merged common ancestors',
      side(['base']),
      '=======',
      side(['base', 'theirs']),
      '>>>>>>> theirs',
      '',
    ].join('\n'),
  );
  const again = await openFileStorage(storage.folder, { wait: 0 });
  expect(again.settings().searches?.toSorted()).toEqual(['base', 'mine', 'theirs']);
  await again.close();
});

test.each(['linux', 'darwin'] as const)(
  'a change is told on %s, in a new folder, too',
  async (system) => {
    asPlatform(system);
    const storage = await make();
    mkdirSync(join(storage.folder, 'entries', 'not a folder of entries'));
    const told = new Set<string>();
    const watch = watchLibrary(storage.folder, (names) => {
      for (const name of names) told.add(name);
    });
    onTestFinished(() => watch.close());
    const place = join(storage.folder, 'entries', 'zz');
    mkdirSync(place);
    writeFileSync(join(place, 'zz000001.json'), '{}');
    writeFileSync(join(storage.folder, 'library.json.0123456789ab.tmp'), '');
    await vi.waitFor(() => expect(told).toContain('entries/zz/zz000001.json'), 10_000);
    expect([...told].join()).not.toContain('.tmp');
    await storage.close();
  },
);

test('a library that is followed is looked through once it is calm', async () => {
  const { folder } = await make().then(async (made) => {
    await made.close();
    return made;
  });
  const storage = await openFileStorage(folder, { wait: 0, calm: 1 });
  const changed: string[] = [];
  storage.followOutside(async (change) => void changed.push(...change.changed.map(({ id }) => id)));
  const other = makeRecord(ID, { revision: 2, text: 'Theirs.' });
  writeFileSync(join(folder, 'entries', ID.slice(0, 2), `${ID}.json`), JSON.stringify(other));
  await vi.waitFor(() => expect(changed).toEqual([ID]), 10_000);
  await storage.close();
});
