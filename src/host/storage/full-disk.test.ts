import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFileStorage } from './create-file-storage';
import { openFileStorage } from './open-file-storage';
import { makeRecord, testId } from './testing/make-record';

const open = (folder: string) => openFileStorage(folder, { wait: 0 });

/** Whether a command that only the superuser of Linux may run works here. */
function canRun(command: string, ...words: string[]): boolean {
  try {
    execFileSync(command, words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const probe = mkdtempSync(join(tmpdir(), 'outloud-probe-'));
const canMount = canRun('mount', '-t', 'tmpfs', '-o', 'size=1m', 'outloud', probe);
if (canMount) execFileSync('umount', [probe]);
const canFreeze = canRun('chattr', '+i', probe);
if (canFreeze) execFileSync('chattr', ['-i', probe]);
rmSync(probe, { recursive: true });

describe.skipIf(!canMount)('on a full disk', () => {
  let disk = '';
  beforeAll(() => {
    disk = mkdtempSync(join(tmpdir(), 'outloud-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'outloud', disk]);
  });
  afterAll(() => {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  });

  test('a save that does not fit is refused and changes nothing, and later ones work', async () => {
    const storage = await createFileStorage(join(disk, 'library'));
    const { folder } = storage;
    const kept = makeRecord(testId(1), { text: 'kept' });
    await storage.write([kept]);
    const tooLarge = makeRecord(testId(1), { text: 'x'.repeat(4_000_000), revision: 2 });
    await expect(storage.write([tooLarge])).rejects.toMatchObject({
      code: 'disk',
      message: expect.stringContaining('full'),
    });
    await expect(storage.addAsset(new Uint8Array(4_000_000), 'png')).rejects.toMatchObject({
      code: 'disk',
    });
    expect(await storage.read(kept.id)).toEqual(kept);
    const small = makeRecord(testId(2));
    await storage.write([small]);

    // So little room that nothing can be written out any more: the journal keeps it.
    const files = await fillDisk(disk);
    await storage.close();
    for (const file of files) rmSync(file);
    const reopened = await open(folder);
    expect(await reopened.read(kept.id)).toEqual(kept);
    expect(await reopened.read(small.id)).toEqual(small);
    expect(reopened.rows()).toHaveLength(2);
    await reopened.close();
    expect(readdirSync(folder).filter((name) => /journal|tmp/.test(name))).toEqual([]);
  });
});

/** Fills a disk to the last byte. @returns the files that fill it */
async function fillDisk(disk: string): Promise<string[]> {
  const files: string[] = [];
  for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
    const file = join(disk, `fill-${size}`);
    try {
      writeFileSync(file, Buffer.alloc(size));
      files.push(file);
    } catch {
      rmSync(file, { force: true });
    }
  }
  return files;
}

describe.skipIf(!canFreeze)('in a folder that can not be written', () => {
  test('a library is opened to be read only, and none is made, with a reason', async () => {
    const place = mkdtempSync(join(tmpdir(), 'outloud-frozen-'));
    const storage = await createFileStorage(join(place, 'library'));
    await storage.write([makeRecord(testId(1))]);
    await storage.close();
    execFileSync('chattr', ['+i', join(place, 'library'), place]);
    try {
      const readOnly = await open(storage.folder);
      expect(readOnly.readOnly).toContain('can only be read');
      expect(readOnly.rows()).toHaveLength(1);
      await expect(readOnly.write([makeRecord(testId(2))])).rejects.toMatchObject({
        code: 'read-only',
      });
      await readOnly.close();
      await expect(createFileStorage(join(place, 'another'))).rejects.toMatchObject({
        code: 'no-access',
      });
    } finally {
      execFileSync('chattr', ['-i', join(place, 'library'), place]);
    }
    const reopened = await open(storage.folder);
    expect(reopened.rows()).toHaveLength(1);
    await reopened.close();
    rmSync(place, { recursive: true });
  });
});
