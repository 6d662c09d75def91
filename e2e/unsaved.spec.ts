import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeAndKeep, closeAndLose } from './closing';
import { expect, test } from './test';
import { openMarkdown } from './source-window';
import { filesOf, writeJournalOut } from './synced-files';
import { createLibrary, entryText, makeFolder, startOutloud } from './window';

test('what could not be saved is never out of sight', async () => {
  const folder = makeFolder('unsaved');
  const library = join(folder, 'library');
  const running = await startOutloud(join(folder, 'profile'));
  const { page } = running;
  await createLibrary(page, library, { sample: false });
  await openMarkdown(page, 'Two', 'two\n');
  const id = await openMarkdown(page, 'One', 'one\n');
  await writeJournalOut(page);
  writeFileSync(filesOf(library).pathOf(id), '{"garbage');
  // It leaves every list, so it is named above all.
  const broken = page.getByRole('alert').filter({ hasText: 'One entry can’t be read' });
  await expect(broken).toContainText(`${id}.json`, { timeout: 30_000 });
  await entryText(page).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' precious');
  await expect(page.getByRole('alert').filter({ hasText: 'This text is not saved' })).toBeVisible({
    timeout: 30_000,
  });

  await page.getByRole('region', { name: 'Entries' }).getByText('Two', { exact: true }).click();
  await expect(page.getByRole('article', { name: 'Two' })).toBeVisible();
  const note = page.getByRole('alert').filter({ hasText: 'One entry is not saved' });
  await expect(note).toBeVisible();

  await expect.poll(() => closeAndKeep(running)).toBe('“One” is not saved.');

  await note.getByRole('button', { name: 'Show “One”' }).click();
  await expect(entryText(page)).toContainText('one precious');
  await expect(page.getByRole('button', { name: 'Save a Copy Elsewhere' })).toBeVisible();
  await closeAndLose(running);
});
