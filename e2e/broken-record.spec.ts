import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { ask, openMarkdown } from './source-window';
import { filesOf, writeJournalOut } from './synced-files';
import { createLibrary, entryText, makeFolder, startOutloud, waitUntilSaved } from './window';

test('what can’t be read tells what to do in the window: a record, and the library’s settings', async () => {
  const folder = makeFolder('broken-record');
  const library = join(folder, 'library');
  const { app, page } = await startOutloud(join(folder, 'profile'));
  await createLibrary(page, library, { sample: false });
  const { pathOf } = filesOf(library);
  const id = await openMarkdown(page, 'Precious', 'Kept words.\n');
  // A new text keeps the one before it as a version.
  await ask(page, 'replace', { id, revision: 1, markdown: 'Other words.\n' });
  await waitUntilSaved(page);
  await writeJournalOut(page);
  await openMarkdown(page, 'Another', 'Other words.\n');
  const spoilt = '{"title":"Precious","document":{"content":[{"type":"text","text":"Other wor';
  writeFileSync(pathOf(id), spoilt);

  const rows = page.getByRole('list', { name: 'Entries that can’t be read' });
  const row = rows.getByRole('button', { name: 'Precious' });
  await expect(row).toBeVisible({ timeout: 30_000 });
  const banner = page.getByRole('alert').filter({ hasText: 'One entry can’t be read.' });
  await expect(banner).toContainText('“outloud doctor --repair”, or Settings, brings back');
  await expectAccessible(page, 'the banner of a broken record');
  await banner.getByRole('button', { name: 'Dismiss' }).click();
  await expect(banner).toBeHidden();
  await row.click();
  const dialog = page.getByRole('dialog', { name: 'Precious can’t be read' });
  await expect(dialog).toContainText(`${id}.json`);
  await expect(dialog.getByRole('button', { name: 'Show File' })).toBeVisible();
  const words = dialog.getByRole('textbox', { name: 'What can be made out in the file' });
  await expect(words).toHaveValue('Precious\nOther wor');
  await expectAccessible(page, 'a broken record');
  await dialog.getByRole('button', { name: 'Bring It Back' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('“Precious” is back.')).toBeVisible();
  await expect(rows).toBeHidden();
  await expect(entryText(page)).toContainText('Kept words.');

  await app.evaluate(
    ({ Menu }) => void Menu.getApplicationMenu()?.getMenuItemById('closeLibrary')?.click(),
  );
  const recent = page.getByRole('region', { name: 'Recent libraries' }).getByRole('button');
  await expect(recent).toBeVisible();
  writeFileSync(join(library, 'library.json'), '{"version":');
  await recent.click();
  const settings = page.getByRole('dialog', { name: 'The library’s settings can’t be read' });
  await expect(settings).toContainText('the entries are kept in other files');
  await expectAccessible(page, 'broken settings');
  await settings.getByRole('button', { name: 'Try Again' }).click();
  await expect(settings).toBeVisible();
  await settings.getByRole('button', { name: 'Use Default Settings' }).click();
  await expect(settings).toBeHidden();
  await expect(page.getByText('a new one with the default settings is there now')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Entries' })).toContainText('Precious');
  expect(readFileSync(join(library, 'set-aside', 'library.json'), 'utf8')).toBe('{"version":');
  await app.close();
});
