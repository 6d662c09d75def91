import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { openMarkdown } from './source-window';
import {
  createLibrary,
  entryText,
  gatherComplaints,
  makeFolder,
  pressShortcut,
  type Running,
  startOutloud,
} from './window';

const folder = makeFolder('contents');
let running: Running;
let page: Page;
const complaints: string[] = [];

test.beforeAll(async () => {
  running = await startOutloud(join(folder, 'profile'));
  page = running.page;
  gatherComplaints(page, complaints);
  await createLibrary(page, join(folder, 'library'), { sample: false });
});

test.afterAll(async () => {
  await running.app.close();
  expect(complaints).toEqual([]);
});

test('lists the headings as they are written, leads to them, and says how long the text is', async () => {
  const filler = Array.from({ length: 60 }, () => 'Some words to fill the page.\n').join('\n');
  await openMarkdown(page, 'Long', `# First\n\n${filler}\n## Second\n\n${filler}`);
  const contents = page.getByRole('complementary', { name: 'Contents' });
  await expect(contents).toBeHidden();
  await pressShortcut(running, 'O', ['control', 'shift']);
  await expect(contents.getByRole('listitem')).toHaveText(['First', 'Second']);
  await expect(contents).toContainText('722 words · 4 min to read');
  const second = entryText(page).getByRole('heading', { name: 'Second' });
  await expect(second).not.toBeInViewport();
  await contents.getByRole('button', { name: 'Second' }).press('Enter');
  await expect(second).toBeInViewport();
  await second.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' thoughts');
  await expect(contents.getByRole('listitem')).toHaveText(['First', 'Second thoughts']);
  await contents.getByRole('button', { name: 'Hide the contents' }).click();
  await expect(contents).toBeHidden();
});
