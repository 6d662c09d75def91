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

const folder = makeFolder('modes');
let running: Running;
let page: Page;
const complaints: string[] = [];

test.beforeAll(async () => {
  running = await startOutloud(join(folder, 'profile'));
  page = running.page;
  gatherComplaints(page, complaints);
  await createLibrary(page, join(folder, 'library'), { sample: false });
  const lines = Array.from({ length: 80 }, (_, index) => `Paragraph ${index}\n`).join('\n');
  await openMarkdown(page, 'Long', lines);
});

test.afterAll(async () => {
  await running.app.close();
  expect(complaints).toEqual([]);
});

function opacityOf(text: string): Promise<string> {
  return entryText(page)
    .getByText(text, { exact: true })
    .evaluate((element) => getComputedStyle(element).opacity);
}

test('focus dims all but the paragraph with the cursor', async () => {
  await entryText(page).getByText('Paragraph 3', { exact: true }).click();
  await pressShortcut(running, 'F8', []);
  await expect.poll(() => opacityOf('Paragraph 4')).toBe('0.35');
  expect(await opacityOf('Paragraph 3')).toBe('1');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => opacityOf('Paragraph 4')).toBe('1');
  await expect.poll(() => opacityOf('Paragraph 3')).toBe('0.35');
  await pressShortcut(running, 'F8', []);
  await expect.poll(() => opacityOf('Paragraph 3')).toBe('1');
});

test('a typewriter keeps the line with the cursor where it is', async () => {
  await pressShortcut(running, 'F9', []);
  await entryText(page).click();
  await page.keyboard.press('Control+End');
  const top = async (text: string) =>
    (await entryText(page).getByText(text, { exact: true }).boundingBox())?.y ?? 0;
  const height = await page.evaluate(() => innerHeight);
  await expect.poll(() => top('Paragraph 79')).toBeLessThan(height * 0.6);
  const before = await top('Paragraph 79');
  await page.keyboard.press('Enter');
  await page.keyboard.type('one more');
  await expect.poll(() => top('one more')).toBeCloseTo(before, -1);
  await pressShortcut(running, 'F9', []);
});

test('nothing but the text, and back', async () => {
  const list = page.getByRole('region', { name: 'Entries' });
  const sidebar = page.getByRole('navigation', { name: 'Library' });
  await pressShortcut(running, 'F11', ['shift']);
  await expect(list).toBeHidden();
  await expect(sidebar).toBeHidden();
  await expect(entryText(page)).toBeVisible();
  await pressShortcut(running, 'F11', ['shift']);
  await expect(list).toBeVisible();
  await expect(sidebar).toBeVisible();
});
