import { expect, test } from './test';
import { openMarkdown } from './source-window';
import { entryText, pressShortcut } from './window';
import { oneWindow } from './one-window';

const here = oneWindow('modes');

test.beforeAll(async () => {
  const lines = Array.from({ length: 80 }, (_, index) => `Paragraph ${index}\n`).join('\n');
  await openMarkdown(here.page, 'Long', lines);
});

function opacityOf(text: string): Promise<string> {
  return entryText(here.page)
    .getByText(text, { exact: true })
    .evaluate((element) => getComputedStyle(element).opacity);
}

test('focus dims all but the paragraph with the cursor', async () => {
  await entryText(here.page).getByText('Paragraph 3', { exact: true }).click();
  await pressShortcut(here.running, 'F8', []);
  await expect.poll(() => opacityOf('Paragraph 4')).toBe('0.35');
  expect(await opacityOf('Paragraph 3')).toBe('1');
  await here.page.keyboard.press('ArrowDown');
  await expect.poll(() => opacityOf('Paragraph 4')).toBe('1');
  await expect.poll(() => opacityOf('Paragraph 3')).toBe('0.35');
  await pressShortcut(here.running, 'F8', []);
  await expect.poll(() => opacityOf('Paragraph 3')).toBe('1');
});

test('a typewriter keeps the line with the cursor where it is', async () => {
  await pressShortcut(here.running, 'F9', []);
  await entryText(here.page).click();
  await here.page.keyboard.press('Control+End');
  const top = async (text: string) =>
    (await entryText(here.page).getByText(text, { exact: true }).boundingBox())?.y ?? 0;
  const height = await here.page.evaluate(() => innerHeight);
  await expect.poll(() => top('Paragraph 79')).toBeLessThan(height * 0.6);
  const before = await top('Paragraph 79');
  await here.page.keyboard.press('Enter');
  await here.page.keyboard.type('one more');
  await expect.poll(() => top('one more')).toBeCloseTo(before, -1);
  await pressShortcut(here.running, 'F9', []);
});

test('nothing but the text, and back', async () => {
  const list = here.page.getByRole('region', { name: 'Entries' });
  const sidebar = here.page.getByRole('navigation', { name: 'Library' });
  await pressShortcut(here.running, 'F11', ['shift']);
  await expect(list).toBeHidden();
  await expect(sidebar).toBeHidden();
  await expect(entryText(here.page)).toBeVisible();
  const article = here.page.getByRole('article');
  await expect(article.getByRole('banner')).toBeHidden();
  await expect(article.getByRole('toolbar')).toBeHidden();
  await expect(article.getByRole('button')).toHaveCount(0);
  await expect(article.getByRole('textbox')).toHaveCount(2);
  await pressShortcut(here.running, 'F11', ['shift']);
  await expect(list).toBeVisible();
  await expect(sidebar).toBeVisible();
});
