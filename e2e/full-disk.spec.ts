import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeAndKeep } from './closing';
import { expect, test } from './test';
import {
  createLibrary,
  entryText,
  makeFolder,
  pressShortcut,
  startOutloud,
  waitUntilSaved,
} from './window';

test.skip(
  process.platform !== 'linux' || process.getuid?.() !== 0,
  'mounting a small disk needs root on Linux',
);

test('a failed save is loud, keeps the text and the window, and is tried again', async () => {
  const folder = makeFolder('full-disk');
  const disk = makeFolder('small-disk');
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]);
  const running = await startOutloud(join(folder, 'profile'));
  try {
    const { app, page } = running;
    await createLibrary(page, join(disk, 'library'), { sample: false });
    await pressShortcut(running, 'N');
    await entryText(page).click();
    await page.keyboard.type('Saved before. ');
    await waitUntilSaved(page);

    const filler = join(disk, 'filler');
    try {
      writeFileSync(filler, Buffer.alloc(8 * 1024 * 1024));
    } catch {
      // The disk is full now, as it should be.
    }
    // More than fits into what is left of the journal's last block.
    await page.keyboard.insertText('words '.repeat(4000));
    await page.keyboard.type('Typed on a full disk.');
    await expect(page.locator('[data-saved]')).toHaveAttribute('data-saved', 'failed');
    await expect(page.getByRole('alert').filter({ hasText: 'not saved' })).toBeVisible();

    const copy = join(folder, 'copy.md');
    await app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
    }, copy);
    await page.getByRole('button', { name: 'Save a Copy Elsewhere…' }).click();
    await expect
      .poll(() => (existsSync(copy) ? readFileSync(copy, 'utf8') : ''))
      .toContain('Typed on a full disk.');
    await expect(page.getByText(/A copy of your text is in/)).toBeVisible();

    await closeAndKeep(running);
    await expect(entryText(page)).toContainText('Typed on a full disk.');

    // Not before it was asked: with room on the disk, a window that closes saves and goes.
    rmSync(filler);
    await expect(page.locator('[data-saved]')).toHaveAttribute('data-saved', 'saved', {
      timeout: 40_000,
    });
    await app.close();
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
});
