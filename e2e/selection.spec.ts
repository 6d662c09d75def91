import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { openMarkdown, savedMarkdown } from './source-window';
import {
  createLibrary,
  entryText,
  gatherComplaints,
  makeFolder,
  type Running,
  startOutloud,
} from './window';

const folder = makeFolder('selection');
let running: Running;
let page: Page;
let bar: Locator;
const complaints: string[] = [];

test.beforeAll(async () => {
  running = await startOutloud(join(folder, 'profile'));
  page = running.page;
  gatherComplaints(page, complaints);
  bar = page.getByRole('toolbar', { name: 'Selected words' });
  await createLibrary(page, join(folder, 'library'), { sample: false });
});

test.afterAll(async () => {
  await running.app.close();
  expect(complaints).toEqual([]);
});

test('selected words get a bar beside them that marks and links them', async () => {
  const id = await openMarkdown(page, 'Words', 'mark these words\n\n```js\nconst code = 1;\n```\n');
  const text = entryText(page);
  await text.getByText('mark these words').dblclick({ position: { x: 60, y: 12 } });
  await expect(bar).toBeVisible();
  const selected = (await page.evaluate(() => String(getSelection()))).trim();
  expect(selected).toMatch(/^\w+$/);
  await bar.getByRole('button', { name: 'Bold' }).click();
  await expect(bar.getByRole('button', { name: 'Bold' })).toHaveAttribute('data-active', 'true');
  await expect.poll(() => savedMarkdown(page, id)).toContain(`**${selected}**`);
  await bar.getByRole('button', { name: 'Link to an address' }).click();
  await page.getByRole('textbox', { name: 'Address' }).fill('https://example.org/');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => savedMarkdown(page, id))
    .toContain(`[**${selected}**](https://example.org/)`);
  await text.getByText('const code').dblclick();
  await expect(bar).toBeHidden();
});

test('the bar is reached by keyboard, and gone when nothing is selected', async () => {
  const id = await openMarkdown(page, 'Keys', 'all of it\n');
  await entryText(page).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+Home');
  await expect(bar).toBeVisible();
  await page.keyboard.press('Alt+F10');
  await expect(bar.getByRole('button', { name: 'Bold' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => savedMarkdown(page, id)).toBe('*all of it*\n');
  await page.keyboard.press('ArrowRight');
  await expect(bar).toBeHidden();
});
