import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { oneWindow } from './one-window';
import { entryText, makeHugoFolder, waitUntilSaved, writeEntry } from './window';

const here = oneWindow('taking-home');

test('a change in the blog is shown beside the draft’s, comes home, and is published again', async () => {
  const { page, running } = here;
  const site = makeHugoFolder();
  await writeEntry(running, 'Two writers', ['control', 'shift']);
  await page.keyboard.type('The first paragraph.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The second one.');
  await waitUntilSaved(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish to a blog' });
  await dialog.getByRole('textbox', { name: 'Folder of the blog' }).fill(site);
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Blog');
  await dialog.getByRole('button', { name: 'Add Blog' }).click();
  await dialog.getByRole('button', { name: /^Write/ }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  const file = join(site, 'content/posts/two-writers/index.md');
  const changeThere = (from: string, to: string) =>
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

  const resize = (width: number) =>
    running.app.evaluate(
      ({ BrowserWindow }, wide) => BrowserWindow.getAllWindows()[0]?.setSize(wide, 800),
      width,
    );

  await test.step('each side’s change is shown, and one key takes the blog’s home', async () => {
    await entryText(page).getByText('The first paragraph.').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Mine.');
    await waitUntilSaved(page);
    changeThere('The second one.', 'The second one, mended.');
    await page.getByRole('button', { name: 'Publish' }).click();
    const changes = dialog.getByRole('region', { name: /^Changes in/ });
    await expect(changes).toContainText('Changed in Outloud');
    await expect(changes).toContainText('+ The first paragraph. Mine.');
    await expect(changes).toContainText('Changed in the blog');
    await expect(changes).toContainText('+ The second one, mended.');
    await resize(800);
    await expectAccessible(page, 'changed in the blog');
    await resize(1280);
    const take = dialog.getByRole('button', { name: 'Take the Blog’s Change Home' });
    await take.focus();
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('status').filter({ hasText: 'in your draft now' })).toBeVisible();
    await expect(dialog).toContainText('changed in Outloud since');
    await dialog.getByRole('button', { name: 'Write 1 File' }).click();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(entryText(page)).toContainText('The second one, mended.');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('The first paragraph. Mine.');
    expect(text).toContain('The second one, mended.');
  });

  await test.step('where both changed the same, the person chooses', async () => {
    await entryText(page).getByText('The first paragraph.').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Again.');
    await waitUntilSaved(page);
    changeThere('The first paragraph. Mine.', 'The first paragraph. Theirs.');
    await page.getByRole('button', { name: 'Publish' }).click();
    await dialog.getByRole('button', { name: 'Take the Blog’s Change Home…' }).click();
    const merge = page.getByRole('dialog', { name: 'Two versions of “Two writers”' });
    await expect(merge).toContainText('They say something else in one place');
    await expect(merge.getByRole('button', { name: 'Merge' })).toBeFocused();
    // Esc leaves the choice alone, and nothing else.
    await page.keyboard.press('Escape');
    await expect(merge).toBeHidden();
    await page.keyboard.press('Enter');
    // The blog’s words alone would be the same text again, but for the second it was written in.
    await merge.getByText('The blog', { exact: true }).first().click();
    await merge.getByText('Both', { exact: true }).click();
    await expect(merge.getByRole('status')).toHaveText('Both togetherTheirs. Again.');
    await expectAccessible(page, 'both together');
    await merge.getByRole('button', { name: 'Merge' }).click();
    await expect(merge).toBeHidden();
    await expect(dialog).toContainText('changed in Outloud since');
    await expect(dialog.getByRole('button', { name: 'Write 1 File' })).toBeFocused();
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await expect(dialog).toContainText('changed in Outloud and in the blog since');
    await page.keyboard.press('Escape');
    await expect(entryText(page)).toContainText('Mine. Again.');
  });
});
