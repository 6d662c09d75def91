import { join } from 'node:path';
import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { outloud } from './command-line';
import { openMarkdown } from './source-window';
import { createLibrary, entryText, makeFolder, startOutloud, waitUntilSaved } from './window';

test('a title that another entry has is told quietly, with the way to it', async () => {
  const folder = makeFolder('namesakes');
  const library = join(folder, 'library');
  const { app, page } = await startOutloud(join(folder, 'profile'));
  await createLibrary(page, library, { sample: false });
  await openMarkdown(page, 'Locking', 'The first of them.\n');
  await openMarkdown(page, 'Draft', 'The second.\n');
  const title = page.getByRole('textbox', { name: 'Title' });
  const hint = page.getByRole('status').filter({ hasText: 'Another entry has this title' });
  await expect(hint).toBeHidden();
  await title.fill('locking');
  await expect(hint).toContainText('Links to this title lead there.');
  await title.fill('lockings');
  await expect(hint).toBeHidden();
  await title.fill('Locking');
  await expect(hint).toBeVisible();
  await expectAccessible(page, 'a title twice');
  await waitUntilSaved(page);
  await hint.getByRole('button').click();
  await expect(entryText(page)).toContainText('The first of them.');
  await expect(hint).toContainText('Links to this title lead here.');
  await app.close();

  const added = await outloud(['add', '--title', 'Locking', '--library', library], 'A third.\n');
  expect(added.code).toBe(0);
  expect(added.stderr).toContain('“Locking” is also the title of');
});
