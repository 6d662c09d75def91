import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { outloud } from './command-line';
import {
  answerDialog,
  gatherComplaints,
  makeFolder,
  openLibrary,
  pressShortcut,
  startOutloud,
} from './window';

/** A repository with two pieces of the person's own work, and one of somebody else's. */
function makeRepository(folder: string): string {
  const place = join(folder, 'app');
  mkdirSync(place);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: place, stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  git('config', 'user.email', 'me@example.org');
  git('config', 'user.name', 'Me');
  git('commit', '-q', '--allow-empty', '-m', 'feat(build): keep what was built before');
  git('commit', '-q', '--allow-empty', '-m', 'Not mine', '--author=Kim <kim@example.org>');
  git('commit', '-q', '--allow-empty', '-m', 'Warn before the disk is full');
  return place;
}

test('wins are kept, asked about, found in commits, copied and exported by keyboard', async () => {
  test.setTimeout(180_000);
  const folder = makeFolder('wins');
  const library = join(folder, 'library');
  const repository = makeRepository(folder);
  const to = ['--library', library];
  await outloud(['win', 'add', 'Halved the build', '--trait', 'ownership', ...to]);
  await outloud(['add', '--kind', 'post', '--title', 'Faster builds', ...to], 'A start.\n');
  const running = await startOutloud(join(folder, 'profile'));
  const { app, page } = running;
  const complaints: string[] = [];
  gatherComplaints(page, complaints);
  await openLibrary(running, library);
  const sidebar = page.getByRole('navigation', { name: 'Library' });
  await expect(sidebar).toBeVisible();

  // From anywhere.
  await pressShortcut(running, 'J', ['control', 'alt']);
  const form = page.getByRole('dialog', { name: 'New win' });
  await expect(form.getByLabel('What you did')).toBeFocused();
  await page.keyboard.type('Helped Kim with the release');
  await form.getByRole('checkbox', { name: 'multiplying others' }).press('Space');
  // What is half typed waits for the next opening.
  await page.mouse.click(5, 300);
  await expect(form).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await pressShortcut(running, 'J', ['control', 'alt']);
  await expect(form.getByLabel('What you did')).toHaveValue('Helped Kim with the release');
  await expect(form.getByRole('checkbox', { name: 'multiplying others' })).toBeChecked();
  await form.getByRole('button', { name: 'Start Over' }).press('Enter');
  await expect(form.getByLabel('What you did')).toHaveValue('');
  await expect(form.getByLabel('What you did')).toBeFocused();
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(form.getByLabel('What you did')).toHaveValue('Helped Kim with the release');
  await expectAccessible(page, 'win-new');
  await form.getByLabel('What you did').press('Enter');
  await expect(form).toHaveCount(0);

  await sidebar.getByRole('button', { name: /^Growth/ }).press('Enter');
  const list = page.getByRole('region', { name: 'Entries' });
  await list.getByText('Wins', { exact: true }).click();
  const asked = list.getByRole('textbox', { name: 'What changed because of “Halved the build”?' });
  await asked.fill('Ships twice a day');
  await asked.press('Enter');
  const halved = list.getByRole('button', { name: /^Halved the build/ });
  await expect(halved).toContainText('Ships twice a day');
  await expect(
    list.getByRole('textbox', { name: 'What changed because of “Helped Kim with the release”?' }),
  ).toBeVisible();
  await expect(list.getByText('judgment none')).toBeVisible();
  await list.getByRole('radio', { name: 'Week' }).press('ArrowLeft');
  await expect(list.getByRole('radio', { name: 'Year' })).toBeChecked();
  const year = String(new Date().getFullYear());
  await expect(list.getByRole('region', { name: year, exact: true })).toContainText('Halved');
  await expectAccessible(page, 'wins');

  await list.getByRole('button', { name: 'What to do with “Halved the build”' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Change Win…' }).press('Enter');
  const change = page.getByRole('dialog', { name: 'Change the win' });
  await change.getByLabel('In numbers').fill('-40 %');
  await change.getByLabel('In numbers').press('Enter');
  await expect(halved).toContainText('Ships twice a day, -40 %');
  await page
    .getByRole('alert')
    .filter({ hasText: 'The win is changed.' })
    .getByRole('button', { name: 'Undo' })
    .press('Enter');
  await expect(halved).not.toContainText('-40 %');

  await list.getByRole('button', { name: 'Find Wins…' }).press('Enter');
  const find = page.getByRole('dialog', { name: 'Find wins' });
  await answerDialog(running, [repository]);
  await find.getByRole('button', { name: 'Add Repository…' }).press('Enter');
  await find.getByRole('button', { name: 'Read the commits of app' }).press('Enter');
  await expect(find.getByText('2 commits of yours, 2 pieces of work')).toBeVisible();
  await expect(find.getByText('Not mine')).toHaveCount(0);
  await expectAccessible(page, 'wins-found');
  await find.getByRole('button', { name: 'Dismiss “Warn before the disk is full”' }).press('Enter');
  await find.getByRole('button', { name: /^Keep “Keep what was built before”/ }).press('Enter');
  const offer = page.getByRole('dialog', { name: 'Keep it as a win' });
  await expect(offer.getByLabel('What changed because of it?')).toBeFocused();
  await page.keyboard.type('Builds take a minute');
  await page.keyboard.press('Enter');
  await expect(find.getByText('2 commits of yours, nothing new in them')).toBeVisible();
  await find.getByRole('button', { name: 'Done' }).press('Enter');
  await expect(list.getByRole('button', { name: /^Keep what was built before/ })).toContainText(
    'Builds take a minute',
  );

  await list.getByRole('button', { name: 'What to do with “Halved the build”' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Copy Win into Post…' }).press('Enter');
  const copy = page.getByRole('dialog', { name: 'Copy a win into a post' });
  await copy.getByRole('combobox', { name: 'Post or talk' }).fill('Faster');
  await page.getByRole('option', { name: 'Faster builds' }).click();
  await expect(copy.getByLabel('What is copied')).toHaveValue(
    'Halved the build: Ships twice a day',
  );
  await expectAccessible(page, 'win-copied');
  const put = copy.getByRole('button', { name: 'Copy', exact: true });
  await expect(put).toBeEnabled();
  await put.press('Enter');
  await expect(halved).toContainText('Copied into “Faster builds”');

  const exports = join(folder, 'exports');
  mkdirSync(exports);
  await answerDialog(running, [exports]);
  await list.getByRole('button', { name: 'Export…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export wins' });
  await dialog.getByLabel('Language of the reader').selectOption('de');
  await dialog.getByRole('button', { name: 'Choose…' }).press('Enter');
  await expect(dialog.getByText('3 wins; 1 without an outcome yet')).toBeVisible();
  await expect(dialog.getByText('Ships twice a day', { exact: false })).toBeVisible();
  await expectAccessible(page, 'wins-export');
  await dialog.getByLabel('Format').selectOption('pdf');
  await expect(dialog.getByText(/^wins summary .*\.pdf$/)).toBeVisible({ timeout: 60_000 });
  const write = dialog.getByRole('button', { name: 'Export', exact: true });
  await expect(write).toBeEnabled();
  await write.press('Enter');
  await expect(dialog.getByText('The wins are written')).toBeVisible({ timeout: 60_000 });
  const [file = ''] = readdirSync(exports);
  expect(file).toMatch(/^wins summary .*\.pdf$/);
  expect(readFileSync(join(exports, file), 'latin1')).toMatch(/^%PDF-/);
  await app.close();
  expect(complaints).toEqual([]);
});
