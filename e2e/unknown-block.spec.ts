import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test';
import { openMarkdown } from './source-window';
import { filesOf, sync, writeJournalOut } from './synced-files';
import { createLibrary, entryText, makeFolder, startOutloud, waitUntilSaved } from './window';

test('a text with a block that nobody knows is said to be kept, not saved', async () => {
  const folder = makeFolder('unknown-block');
  const library = join(folder, 'library');
  const { app, page } = await startOutloud(join(folder, 'profile'));
  await createLibrary(page, library, { sample: false });
  const { pathOf, readRecord } = filesOf(library);
  const id = await openMarkdown(page, 'Poll', 'Known words.\n');
  await expect(entryText(page)).toContainText('Known words.');
  await writeJournalOut(page);
  const record = readRecord(id);
  const poll = { type: 'poll', attrs: { options: ['a', 'b'] } };
  const document = { ...record.document, content: [...record.document.content, poll] };
  sync(pathOf(id), JSON.stringify({ ...record, revision: record.revision + 1, document }));

  const alert = page.getByRole('alert').filter({ hasText: 'This text can’t be shown' });
  await expect(alert).toContainText('poll');
  await expect(page.getByText('Text kept unchanged')).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeHidden();

  await page.getByRole('textbox', { name: 'Title' }).fill('Another title');
  await page.getByRole('textbox', { name: 'Title' }).press('Tab');
  await waitUntilSaved(page);
  await writeJournalOut(page);
  const written = readFileSync(pathOf(id), 'utf8');
  expect(written).toContain('Another title');
  expect(written).toContain(JSON.stringify(document));
  await app.close();
});
