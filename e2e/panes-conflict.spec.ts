import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, test } from './test';
import { ask, openMarkdown } from './source-window';
import { changeBlocks, checkpoint, filesOf, sync } from './synced-files';
import { createLibrary, gatherComplaints, makeFolder, startOutloud } from './window';

const BOTH = ['First words.', 'Second words. Mine. More. Theirs.'];

test('a change from outside under what is typed in the second pane keeps both, and the other pane', async () => {
  const folder = makeFolder('panes-conflict');
  const library = join(folder, 'library');
  const running = await startOutloud(join(folder, 'profile'));
  const { page, app } = running;
  const complaints: string[] = [];
  gatherComplaints(page, complaints);
  await createLibrary(page, library, { sample: false });
  const { pathOf, readRecord } = filesOf(library);
  const contested = await openMarkdown(page, 'Contested', 'First words.\n\nSecond words.\n');
  const quiet = await openMarkdown(page, 'Quiet', 'Nobody comes here.\n');
  const list = page.getByRole('region', { name: 'Entries' });
  await list.getByText('Contested', { exact: true }).click({ button: 'middle' });
  const [left, right] = ['Left pane', 'Right pane'].map((name) =>
    page.getByRole('region', { name }),
  ) as [Locator, Locator];
  const saved = (pane: Locator) => pane.locator('[data-saved="saved"]');
  const paragraphs = (pane: Locator) => pane.locator('.ProseMirror > p');

  await paragraphs(left).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' But me.');
  await expect(saved(left)).toBeVisible();
  await paragraphs(right).last().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Mine.');
  await expect(saved(right)).toBeVisible();
  await checkpoint(page);
  const before = readRecord(quiet);
  const theirs = { 1: 'Second words. Theirs.' };
  const atFirst = { ...readRecord(contested), revision: 1, updated: new Date().toISOString() };
  // Made elsewhere of what stood there before anything was typed.
  sync(pathOf(contested), JSON.stringify(changeBlocks(atFirst, theirs)));
  await page.keyboard.type(' More.');

  const compare = right.getByRole('button', { name: 'Compare…' });
  await expect(compare).toBeVisible();
  await expect(paragraphs(right)).toHaveText(['First words.', 'Second words. Mine. More.']);
  await expect(paragraphs(left)).toHaveText('Nobody comes here. But me.');
  await expect(left.getByRole('button', { name: 'Compare…' })).toHaveCount(0);
  await compare.click();
  const dialog = page.getByRole('dialog', { name: 'Two versions of “Contested”' });
  const place = dialog.getByRole('region', { name: 'Place 1 of 1 in the text' });
  await expect(place).toContainText('Mine. More.');
  await expect(place).toContainText('Theirs.');
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(dialog).toBeHidden();
  await expect(paragraphs(right)).toHaveText(BOTH);
  await expect(saved(right)).toBeVisible();
  expect(await ask(page, 'markdown', { id: contested })).toContain('Mine. More.');
  expect(await ask(page, 'markdown', { id: contested })).toContain('Theirs.');
  expect(readdirSync(join(library, 'set-aside'))).toHaveLength(1);

  // The other pane: the same text, its own undo, and nothing written.
  await checkpoint(page);
  expect(readRecord(quiet)).toEqual(before);
  await paragraphs(left).click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(paragraphs(left)).toHaveText('Nobody comes here.');
  await expect(paragraphs(right).nth(1)).toHaveText('Second words. Mine. More. Theirs.');
  expect(complaints).toEqual([]);
  await app.close();
});
