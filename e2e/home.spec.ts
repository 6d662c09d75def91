import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { outloud } from './command-line';
import {
  answerDialog,
  entryText,
  gatherComplaints,
  makeFolder,
  openLibrary,
  pressShortcut,
  startOutloud,
} from './window';

test('home takes a thought, leads on, shows the year, and records are exported, by keys', async () => {
  test.setTimeout(180_000);
  const folder = makeFolder('home');
  const library = join(folder, 'library');
  const year = new Date().getFullYear();
  const add = async (words: readonly string[], text: string): Promise<void> => {
    await outloud(['add', ...words, '--library', library], text);
  };
  await add(['--title', 'Generics', '--tag', 'typescript'], 'Short.\n');
  await add(['--title', 'What is a lock?', '--tag', 'gap'], 'Asked.\n');
  await add(['--kind', 'post', '--title', 'Locks'], 'See [[What is a lock?]].\n');
  await outloud(['win', 'add', 'Halved the build #sql', '--library', library]);
  const running = await startOutloud(join(folder, 'profile'));
  const { app, page } = running;
  const complaints: string[] = [];
  gatherComplaints(page, complaints);
  await openLibrary(running, library);
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();

  await pressShortcut(running, 'Home', ['control', 'alt']);
  const home = page.getByRole('region', { name: 'Home' });
  const field = home.getByRole('textbox', { name: 'Today’s thought' });
  await expect(field).toBeFocused();
  await expect(home.getByRole('region', { name: 'Nearest to done' })).toContainText('Locks');
  await expect(home.getByRole('region', { name: 'One gap' })).toContainText('What is a lock?');
  await expect(home.getByRole('region', { name: /^Go deeper: My language/ })).toContainText(
    'none explains anything with an example',
  );
  await page.keyboard.type('Tuples have names #typescript');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('');
  const made = home.getByRole('region', { name: 'Made today' });
  await expect(made).toContainText('Tuples have names');
  await expect(made.getByText('and 2 more')).toBeVisible();
  await expect(home.getByRole('img', { name: `Everything, ${year}` })).toBeVisible();
  await expectAccessible(page, 'home');

  // The same numbers as a table, of one kind only.
  await home.getByRole('radio', { name: 'Wins' }).press('Space');
  await home.getByRole('button', { name: 'Show as Table' }).press('Enter');
  await expect(home.getByRole('table')).toContainText(`Wins, ${year}`);
  await expect(home.getByRole('cell', { name: '1', exact: true })).toHaveCount(1);
  await expectAccessible(page, 'home-table');

  // What it leads to takes its place, and home is one key away again.
  await field.fill('Half a thought');
  const nearest = home.getByRole('region', { name: 'Nearest to done' });
  await nearest.getByRole('button', { name: /^Locks/ }).press('Enter');
  await expect(page.getByRole('article', { name: 'Locks' })).toBeVisible();
  await expect(entryText(page)).toBeVisible();
  await pressShortcut(running, 'Home', ['control', 'alt']);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('Half a thought');
  await home.getByRole('button', { name: 'Show Skills' }).press('Enter');

  const list = page.getByRole('region', { name: 'Entries' });
  await expect(list.getByRole('img', { name: /^Breadth and depth/ })).toBeVisible();
  await expect(list.getByRole('table')).toContainText('Databases');
  await list.getByRole('button', { name: 'Edit Areas…' }).press('Enter');
  const first = list.getByRole('group', { name: 'My language and stack' });
  await first.getByRole('button', { name: /^Remove/ }).press('Enter');
  await list.getByRole('button', { name: 'Add Area' }).press('Enter');
  await page.keyboard.type('Builds');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('button', { name: /^Builds/ })).toBeVisible();
  await expect(list.getByRole('button', { name: /^My language/ })).toHaveCount(0);
  await page
    .getByRole('alert')
    .filter({ hasText: 'The areas are changed.' })
    .getByRole('button', { name: 'Undo' })
    .press('Enter');
  await expect(list.getByRole('button', { name: /^My language/ })).toBeVisible();
  await expectAccessible(page, 'home-skills');

  const out = join(folder, 'records');
  mkdirSync(out);
  await pressShortcut(running, 'P', ['control', 'shift']);
  await page.getByRole('textbox', { name: 'Command' }).fill('Export All');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export all records' });
  await dialog.getByRole('radio', { name: 'JSON' }).press('Space');
  await expectAccessible(page, 'home-records');
  await answerDialog(running, [out]);
  await dialog.getByRole('button', { name: 'Choose an Empty Folder…' }).press('Enter');
  await expect(dialog.getByText('5 entries in 7 files')).toBeVisible();
  expect(readdirSync(join(out, 'records')).toSorted()).toEqual(['note', 'post', 'win']);
  expect(existsSync(join(out, 'README.txt'))).toBe(true);
  await app.close();
  expect(complaints).toEqual([]);
});
