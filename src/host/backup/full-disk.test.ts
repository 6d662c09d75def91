import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openApp } from '../open-app';

test.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
  'a backup on a full disk leaves nothing there, says what to do, and works with room again',
  async () => {
    const home = mkdtempSync(join(tmpdir(), 'outloud-backup-'));
    const disk = mkdtempSync(join(tmpdir(), 'outloud-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'outloud', disk]);
    onTestFinished(() => {
      execFileSync('umount', [disk]);
      for (const folder of [home, disk]) rmSync(folder, { recursive: true });
    });
    const app = openApp({ wait: 0, sampleFolder: '' });
    await app.api.library.create({ folder: join(home, 'library'), sample: false });
    await app.api.assets.add({ name: 'photo.png', bytes: randomBytes(600_000) });
    await app.api.backups.change({ folder: disk, every: 'daily', keep: 3 });
    await expect(app.api.backups.run({})).rejects.toMatchObject({
      code: 'disk',
      message: expect.stringMatching(
        /the disk is full\. Make room on it, .* the settings can name another folder\.$/,
      ),
    });
    expect(readdirSync(disk)).toEqual([]);
    expect(await app.api.backups.state()).toMatchObject({ due: true, latest: null });
    execFileSync('mount', ['-o', 'remount,size=4m', disk]);
    expect(await app.api.backups.run({})).toMatchObject({ notes: [] });
    expect(await app.api.backups.state()).toMatchObject({ due: false });
    await app.close();
  },
);
