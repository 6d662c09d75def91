import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFileStorage } from './create-file-storage';
import { openFileStorage } from './open-file-storage';
import { readOwnFile } from './read-own-file';
import { makeRecord, testId } from './testing/make-record';
import { makeTemporaryFolder } from './testing/temporary-folder';

const SECRET = 'The secret of another folder.';

/** A closed library with two entries and a picture, and a file beside it. */
async function makeLibrary() {
  const root = makeTemporaryFolder();
  const folder = join(root, 'library');
  writeFileSync(join(root, 'secret'), SECRET);
  const storage = await createFileStorage(folder);
  const asset = await storage.addAsset(new Uint8Array([1]), 'png');
  await storage.write([1, 2].map((number) => makeRecord(testId(number))));
  await storage.close();
  return { folder, asset, secret: join(root, 'secret') };
}

const record = (folder: string): string => join(folder, 'entries', 'n0', `${testId(2)}.json`);

describe.skipIf(process.platform === 'win32')('a library that somebody else made', () => {
  test.each([
    ['a link to a file outside', (path: string, secret: string) => symlinkSync(secret, path)],
    ['a link to a device without end', (path: string) => symlinkSync('/dev/zero', path)],
    ['a pipe', (path: string) => void execFileSync('mkfifo', [path])],
    ['a folder', (path: string) => mkdirSync(path)],
  ])('with %s for a record opens, and names it', async (_, put) => {
    const { folder, secret } = await makeLibrary();
    rmSync(record(folder));
    put(record(folder), secret);
    writeFileSync(join(folder, 'catalog.json'), 'gone');
    const storage = await openFileStorage(folder, { wait: 0 });
    expect(storage.rows().map(({ id }) => id)).toEqual([testId(1)]);
    await expect(storage.read(testId(2))).rejects.toThrow(`${testId(2)}.json`);
    await storage.close();
  });

  test('with a link for a picture gives no file of another folder away', async () => {
    const { folder, asset, secret } = await makeLibrary();
    const name = `${createHash('sha256').update('x').digest('hex')}.png`;
    symlinkSync(secret, join(folder, 'assets', name));
    const storage = await openFileStorage(folder, { wait: 0 });
    await expect(storage.readAsset(name)).rejects.toThrow('it is a link');
    expect(await storage.readAsset(asset)).toHaveLength(1);
    await storage.close();
  });

  test('is read as any other where it has none', async () => {
    const { folder, secret } = await makeLibrary();
    expect(String(await readOwnFile(secret))).toBe(SECRET);
    await expect(readOwnFile(join(folder, 'gone'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(readOwnFile(folder)).rejects.toMatchObject({ code: 'EISDIR' });
  });
});
