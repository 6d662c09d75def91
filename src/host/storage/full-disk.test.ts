import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFileStorage } from './create-file-storage';
import { openFileStorage } from './open-file-storage';
import { canMountDisk, canRun, fillDisk, mountSmallDisk } from './testing/full-disk';
import { makeRecord, testId } from './testing/make-record';

const open = (folder: string) => openFileStorage(folder, { wait: 0 });

const probe = mkdtempSync(join(tmpdir(), 'outloud-probe-'));
const canFreeze = canRun('chattr', '+i', probe);
if (canFreeze) execFileSync('chattr', ['-i', probe]);
rmSync(probe, { recursive: true });

describe.skipIf(!canMountDisk())('on a full disk', () => {
  let disk = '';
  let unmount = (): void => undefined;
  beforeAll(() => {
    ({ disk, unmount } = mountSmallDisk());
  });
  afterAll(() => unmount());

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
    const files = fillDisk(disk);
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
