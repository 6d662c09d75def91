import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { outloud, outloudJson } from './command-line';
import { oneWindow } from './one-window';
import { ask, savedMarkdown } from './source-window';
import { pressShortcut } from './window';

const here = oneWindow('snapshots');

async function addPost(title: string, markdown: string): Promise<string> {
  const { id } = await outloudJson<{ id: string }>(
    ['add', '--kind', 'post', '--title', title, '--library', here.library],
    markdown,
  );
  return id;
}

test('a draft is kept under a name, and put back', async () => {
  const { page, running } = here;
  const id = await addPost('Kept', 'As it was sent.\n');
  await page.getByRole('region', { name: 'Entries' }).getByText('Kept', { exact: true }).click();
  await expect(page.getByRole('article', { name: 'Kept' })).toBeVisible();
  await pressShortcut(running, 'Y', ['control', 'shift']);
  const dialog = page.getByRole('dialog', { name: 'History of “Kept”' });
  await dialog.getByRole('textbox', { name: 'Name of the snapshot' }).fill('Sent to Ada');
  await page.keyboard.press('Enter');
  const version = dialog.getByRole('button', { name: /Sent to Ada/ });
  await expect(version).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await outloudJson(['edit', id, '--library', here.library], 'Something else.\n');
  await pressShortcut(running, 'Y', ['control', 'shift']);
  await version.click();
  await expect(dialog.locator('del')).toContainText('As it was sent');
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect.poll(() => savedMarkdown(page, id)).toBe('As it was sent.\n');
  const history = () => outloud(['history', id, '--library', here.library]);
  expect((await history()).stdout.toString()).toContain('Sent to Ada');

  await pressShortcut(running, 'Y', ['control', 'shift']);
  await version.click();
  await dialog.getByRole('button', { name: 'Remove Name' }).click();
  await expect(version).toHaveCount(0);
  expect((await history()).stdout.toString()).not.toContain('Sent to Ada');
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).last().click();
  await expect(version).toBeVisible();
  await page.keyboard.press('Escape');
});

test('two drafts are compared, in the window and from the shell', async () => {
  const { page } = here;
  const one = await addPost('First try', 'Locks keep others out.\n');
  const two = await addPost('Second try', 'Locks keep all others out.\n');
  await page.getByRole('region', { name: 'Entries' }).getByText('First try').click();
  await expect(page.getByRole('article', { name: 'First try' })).toBeVisible();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Compare with…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Compare “First try”' });
  await dialog.getByRole('combobox', { name: 'With' }).click();
  await page.getByRole('option', { name: 'Second try', exact: true }).click();
  await expect(dialog.locator('ins').last()).toContainText('all');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  const { stdout } = await outloud(['compare', one, two, '--library', here.library]);
  expect(stdout.toString()).toContain('Locks keep {+all +}others out.');
  expect(await ask(page, 'markdown', { id: one })).toBe('Locks keep others out.\n');
});
