import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';
import { outloud, outloudJson } from './command-line';
import {
  answerDialog,
  createLibrary,
  entryText,
  makeFolder,
  pressShortcut,
  type Running,
  startOutloud,
  writeEntry,
} from './window';

/** The backups in a folder that are done. */
const listBackups = (place: string): readonly string[] =>
  readdirSync(place).filter((name) => name.endsWith('.zip'));

function choose({ app }: Running, command: string): Promise<void> {
  return app.evaluate(
    ({ Menu }, id) => void Menu.getApplicationMenu()?.getMenuItemById(id)?.click(),
    command,
  );
}

/** Answers the next dialogs for files, each with a path. */
async function answerDialogs({ app }: Running, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, answers) => {
    const left = [...answers];
    dialog.showOpenDialog = async () => {
      const path = left.shift();
      return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] };
    };
  }, paths);
}

test('a daily backup is made at once, and becomes a library again in a new folder', async () => {
  const folder = makeFolder('backup');
  const library = join(folder, 'library');
  const place = join(folder, 'backups');
  mkdirSync(place);
  const running = await startOutloud(join(folder, 'profile'));
  const { page } = running;
  await createLibrary(page, library, { sample: false });
  await writeEntry(running, 'Must not be lost');
  await page.keyboard.type('Words worth keeping.');
  await expect
    .poll(async () => (await outloud(['search', 'worth', '--library', library])).stdout.toString())
    .toContain('Must not be lost');

  await pressShortcut(running, ',');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await answerDialog(running, [place]);
  await dialog.getByText('Daily', { exact: true }).click();
  await expect(dialog.getByText(place)).toBeVisible();
  await expect.poll(() => listBackups(place)).toHaveLength(1);
  expect(listBackups(place)[0]).toMatch(/^library backup .*\.zip$/);
  await page.keyboard.press('Escape');

  const shown = await outloud(['settings', '--library', library]);
  expect(shown.stdout.toString()).toContain(`daily, the newest 7 in ${place}`);
  await outloudJson(['settings', '--backup-keep', '1', '--library', library]);
  const second = await outloudJson<{ file: string; removed: string[] }>([
    'backup',
    '--library',
    library,
  ]);
  expect(second.removed).toHaveLength(1);
  expect(readdirSync(place).map((name) => join(place, name))).toEqual([second.file]);

  // The window's own commands do the same.
  await choose(running, 'backUpNow');
  await expect(page.getByText('Backed up and read back: 1 entry.')).toBeVisible();
  const [third = ''] = listBackups(place);
  expect(join(place, third)).not.toBe(second.file);
  const beside = join(folder, 'beside');
  mkdirSync(beside);
  await answerDialogs(running, [join(place, third), beside]);
  await choose(running, 'restoreBackup');
  await expect(page.getByRole('navigation', { name: 'Library' })).toContainText('beside');
  await expect(page.getByRole('region', { name: 'Entries' })).toContainText('Must not be lost');

  const copy = join(folder, 'copy');
  await outloudJson(['restore-backup', join(place, third), copy]);
  const list = (path: string): Promise<unknown> => outloudJson(['list', '--library', path]);
  expect(await list(copy)).toEqual(await list(library));
  const again = await outloud(['restore-backup', join(place, third), copy]);
  expect(again.code).toBe(1);
  expect(again.stderr).toContain('holds a library already');

  await choose(running, 'closeLibrary');
  const other = join(folder, 'other');
  mkdirSync(other);
  await answerDialogs(running, [join(place, third), other]);
  await page.getByRole('button', { name: 'Restore from a Backup…' }).click();
  await page.getByRole('region', { name: 'Entries' }).getByText('Must not be lost').click();
  await expect(entryText(page)).toContainText('Words worth keeping.');
  expect(existsSync(join(other, 'library.json'))).toBe(true);
  await running.app.close();
});

test('a backup that can’t be made is told loudly', async () => {
  const folder = makeFolder('no-backup');
  const library = join(folder, 'library');
  const place = join(folder, 'unplugged');
  mkdirSync(place);
  const running = await startOutloud(join(folder, 'profile'));
  const { page } = running;
  await createLibrary(page, library, { sample: false });
  await outloudJson([
    'settings',
    '--backup',
    'weekly',
    '--backup-folder',
    place,
    '--library',
    library,
  ]);
  await expect.poll(() => listBackups(place)).toHaveLength(1);
  rmSync(place, { recursive: true });
  // Any change of the settings looks again whether a backup is due.
  await outloudJson(['settings', '--bullet', '*', '--library', library]);
  const alert = page.getByRole('alert').filter({ hasText: 'No backup was made' });
  await expect(alert).toContainText('does not exist');
  await running.app.close();
});
