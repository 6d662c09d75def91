import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { ask, openMarkdown } from './source-window';
import { filesOf, writeJournalOut } from './synced-files';
import { createLibrary, entryText, makeFolder, startOutloud, waitUntilSaved } from './window';

test('a record that can’t be read has a row, which tells what to do and brings it back', async () => {
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
  writeFileSync(pathOf(id), '{"garbage');

  const rows = page.getByRole('list', { name: 'Entries that can’t be read' });
  const row = rows.getByRole('button', { name: 'Precious' });
  await expect(row).toBeVisible({ timeout: 30_000 });
  await row.click();
  const dialog = page.getByRole('dialog', { name: 'Precious can’t be read' });
  await expect(dialog).toContainText(`${id}.json`);
  await expect(dialog.getByRole('button', { name: 'Show File' })).toBeVisible();
  await expectAccessible(page, 'a broken record');
  await dialog.getByRole('button', { name: 'Bring It Back' }).click();
  await expect(dialog).toBeHidden();
  await expect(rows).toBeHidden();
  await expect(entryText(page)).toContainText('Kept words.');
  await app.close();
});
