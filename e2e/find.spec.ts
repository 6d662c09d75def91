import { expect, test } from './test';
import { openMarkdown, savedMarkdown, sourceText, switchView } from './source-window';
import { entryText, pressShortcut } from './window';
import { oneWindow } from './one-window';

const here = oneWindow('find');
const panel = () => here.page.getByRole('search', { name: 'Find in the text' });
const field = () => panel().getByRole('textbox', { name: 'Find' });
const status = () => panel().getByRole('status');

const TEXT = [
  'The cache is full. A cached page is in the cache.',
  '',
  '```js',
  'const cache = new Map(); // Cache',
  '```',
  '',
  '**ca**che, half bold.',
  '',
].join('\n');

async function expectSaved(id: string, markdown: string): Promise<void> {
  await expect.poll(() => savedMarkdown(here.page, id)).toBe(markdown);
}

function selectedText(): Promise<string> {
  return here.page.evaluate(() => {
    const active = document.querySelector('.ProseMirror-active-search-match');
    return active?.textContent ?? '';
  });
}

test('finds as it is typed, goes on and back, and Escape leads back to the text', async () => {
  await openMarkdown(here.page, 'Caches', TEXT);
  await entryText(here.page).click();
  await here.page.keyboard.press('Control+Home');
  await pressShortcut(here.running, 'F');
  await expect(field()).toBeFocused();
  await here.page.keyboard.type('cache');
  await expect(status()).toHaveText('1 of 6');
  await expect.poll(selectedText).toBe('cache');
  await here.page.keyboard.press('Enter');
  await here.page.keyboard.press('Enter');
  await expect(status()).toHaveText('3 of 6');
  await here.page.keyboard.press('Shift+Enter');
  await expect(status()).toHaveText('2 of 6');
  await panel().getByRole('button', { name: 'Match case' }).click();
  await expect(status()).toHaveText(/of 5$/);
  await panel().getByRole('button', { name: 'Whole words' }).click();
  await expect(status()).toHaveText(/of 4$/);
  await field().fill('no such thing');
  await expect(status()).toHaveText('Not found');
  await field().press('Escape');
  await expect(panel()).toBeHidden();
  await expect(entryText(here.page)).toBeFocused();
  await expect(here.page.locator('.ProseMirror-search-match')).toHaveCount(0);
});

test('looks for what is selected, and F3 goes on in the text', async () => {
  await openMarkdown(here.page, 'Selected', 'one two\n\nthree two\n\ntwo\n');
  await entryText(here.page).getByText('one two').click();
  await here.page.keyboard.press('End');
  await here.page.keyboard.press('Control+Shift+ArrowLeft');
  await pressShortcut(here.running, 'F');
  await expect(field()).toHaveValue('two');
  await expect(status()).toHaveText('1 of 3');
  await here.page.keyboard.press('F3');
  await expect(status()).toHaveText('2 of 3');
  await here.page.keyboard.press('Escape');
  await expect(panel()).toBeHidden();
  await here.page.keyboard.press('F3');
  await here.page.keyboard.type('last');
  await expect(entryText(here.page)).toHaveText('one twothree twolast');
});

test('replaces one and all, with regular expressions, as steps to be undone', async () => {
  const id = await openMarkdown(here.page, 'Replaced', 'v1 and v22\n\nkeep `v333`\n');
  await entryText(here.page).click();
  await pressShortcut(here.running, 'F', ['control', 'alt']);
  await panel().getByRole('button', { name: 'Regular expression' }).click();
  await field().fill('v(\\d');
  await expect(status()).toHaveText('Not finished');
  await field().fill('v(\\d+)');
  await expect(status()).toHaveText('1 of 3');
  const other = panel().getByRole('textbox', { name: 'Replace with' });
  await other.fill('version $1');
  await other.press('Enter');
  await expectSaved(id, 'version 1 and v22\n\nkeep `v333`\n');
  await other.press('Control+Enter');
  await expect(status()).toHaveText('Replaced 2');
  await expectSaved(id, 'version 1 and version 22\n\nkeep `version 333`\n');
  await other.press('Escape');
  await here.page.keyboard.press('Control+z');
  await expectSaved(id, 'version 1 and v22\n\nkeep `v333`\n');
  await here.page.keyboard.press('Control+z');
  await expectSaved(id, 'v1 and v22\n\nkeep `v333`\n');
});

test('scrolls to what is found, below the toolbar, from the title too', async () => {
  const lines = Array.from({ length: 120 }, (_, index) => `Paragraph ${index}\n`).join('\n');
  await openMarkdown(here.page, 'Long', `${lines}\nneedle\n`);
  await here.page.getByRole('textbox', { name: 'Title' }).focus();
  await pressShortcut(here.running, 'F');
  await field().fill('needle');
  await expect(here.page.locator('.ProseMirror-active-search-match')).toBeInViewport();
  await field().fill('Paragraph 3');
  await field().press('Shift+Enter');
  await field().press('Enter');
  const found = here.page.locator('.ProseMirror-active-search-match');
  await expect(found).toBeInViewport();
  const bar = await here.page.getByRole('toolbar', { name: 'Formatting' }).boundingBox();
  const place = await found.boundingBox();
  expect(place?.y).toBeGreaterThan((bar?.y ?? 0) + (bar?.height ?? 0));
  await field().press('Escape');
});

test('the same command finds in the Markdown source', async () => {
  await openMarkdown(here.page, 'As source', 'some *words* here\n');
  await entryText(here.page).click();
  await switchView(here.running, 'source');
  await pressShortcut(here.running, 'F');
  await expect(here.page.getByPlaceholder('Find')).toBeFocused();
  await here.page.keyboard.press('Escape');
  await expect(sourceText(here.page)).toBeFocused();
});
