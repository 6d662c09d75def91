import { expect, test } from './test';
import { oneWindow } from './one-window';
import { openMarkdown } from './source-window';
import { entryText, pressShortcut } from './window';

const here = oneWindow('trash-pane');

test('no other entry is shown beside the trash, unless one is looked for', async () => {
  const { page } = here;
  await openMarkdown(page, 'Thrown away', 'Gone words.\n');
  await openMarkdown(page, 'Kept', 'Kept words.\n');
  await page.getByRole('region', { name: 'Entries' }).getByText('Thrown away').click();
  await expect(entryText(page)).toContainText('Gone words.');
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Move to Trash' }).click();
  await expect(entryText(page)).toContainText('Kept words.');

  await page.getByRole('navigation', { name: 'Library' }).getByText('Trash').click();
  await expect(page.getByText('Entries in the trash are not open')).toBeVisible();
  await expect(entryText(page)).toBeHidden();
  await pressShortcut(here.running, 'F', ['control', 'shift']);
  await page.keyboard.type('kept');
  await page.keyboard.press('Enter');
  await expect(entryText(page)).toContainText('Kept words.');
  await page.getByRole('combobox', { name: 'Search everything' }).fill('');

  await page.getByRole('button', { name: 'Restore Thrown away' }).click();
  await page.getByRole('alert').getByRole('button', { name: 'Open' }).click();
  await expect(entryText(page)).toContainText('Gone words.');
  await expect(page.getByRole('region', { name: 'Entries' }).getByText('Everything')).toBeVisible();
});

test('all that is in the trash is taken back at once, and put back again', async () => {
  const { page } = here;
  const entries = page.getByRole('region', { name: 'Entries' });
  for (const title of ['Thrown away', 'Kept']) {
    await entries.getByText(title).click();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Move to Trash' }).click();
    await expect(entries.getByText(title)).toBeHidden();
  }
  const library = page.getByRole('navigation', { name: 'Library' });
  await library.getByText('Trash').click();
  await page.getByRole('button', { name: 'Restore All' }).click();
  const told = page.getByRole('alert').filter({ hasText: 'All is back: 2 entries.' });
  await expect(page.getByText('The trash is empty')).toBeVisible();
  await told.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Restore Kept' })).toBeVisible();
  await page.getByRole('button', { name: 'Restore All' }).click();
  await library.getByRole('button', { name: /^Everything/ }).click();
  await expect(entries.getByText('Thrown away')).toBeVisible();
  await expect(entries.getByText('Kept')).toBeVisible();
});
