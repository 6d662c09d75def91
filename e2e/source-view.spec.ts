import { join } from 'node:path';
import { expect, type Locator, type Page, test } from './test';
import {
  clickBehind,
  openMarkdown,
  savedEntry,
  savedMarkdown,
  sourceText,
  switchView,
} from './source-window';
import {
  createLibrary,
  entryText,
  gatherComplaints,
  makeFolder,
  pressShortcut,
  type Running,
  startOutloud,
} from './window';

const folder = makeFolder('source');
let running: Running;
let page: Page;
let text: Locator;
let source: Locator;
const complaints: string[] = [];

async function start(): Promise<void> {
  running = await startOutloud(join(folder, 'profile'));
  page = running.page;
  text = entryText(page);
  source = sourceText(page);
  gatherComplaints(page, complaints);
}

test.beforeAll(async () => {
  await start();
  await createLibrary(page, join(folder, 'library'), { sample: false });
});

test.afterAll(async () => {
  await running.app.close();
});

const MIXED = `---
# mine
title: Mixed
other: 1.10
---

# Mixed

Some __bold__ and [linked](https://example.org "t") and a\\*b &amp; c.

* one
  * two
* [x] three

> [!tip] Look
> inside

| a | b |
|---|---|
| first | second |

\`\`\`js
const answer = 42;
\`\`\`

Noted[^1].

[^1]: The footnote.
`;

test('the source is the whole text, byte for byte, and back again unchanged', async () => {
  const id = await openMarkdown(page, 'Mixed', MIXED);
  const { revision } = await savedEntry(page, id);
  await switchView(running, 'source');
  await expect(source).toContainText('# mine');
  await expect(text).toBeHidden();
  await expect(page.getByRole('toolbar', { name: 'Markdown source' })).toBeVisible();
  await switchView(running, 'text');
  await expect(source).toBeHidden();
  await expect(text.locator('strong')).toHaveText('bold');
  const after = await savedEntry(page, id);
  expect(after.revision).toBe(revision);
  expect(await savedMarkdown(page, id)).toBe(MIXED);
});

test('toolbar, menu, palette and the / of a German keyboard switch it', async () => {
  const button = page.getByRole('button', { name: 'Markdown source' });
  await expect(button).not.toHaveAttribute('aria-pressed', 'true');
  await button.click();
  await expect(source).toBeFocused();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await running.app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.getMenuItemById('switchView')?.click(),
  );
  await expect(text).toBeFocused();
  await pressShortcut(running, 'P', ['control', 'shift']);
  await page.getByRole('textbox', { name: 'Commands' }).fill('markdown source');
  await page.keyboard.press('Enter');
  await expect(source).toBeVisible();
  const germanKeys = { key: '/', code: 'Digit7', ctrlKey: true, shiftKey: true, keyCode: 55 };
  await source.dispatchEvent('keydown', { ...germanKeys, bubbles: true, cancelable: true });
  await expect(text).toBeFocused();
  await expect(text.locator('ol')).toHaveCount(0);
  await text.dispatchEvent('keydown', { ...germanKeys, bubbles: true, cancelable: true });
  await expect(source).toBeFocused();
  await switchView(running, 'text');
  await expect(text.locator('ol')).toHaveCount(0);
});

const WORDS = ['bold', 'linked', 'a*b', '& c', 'two', 'inside', 'second', 'answer', 'footnote'];

for (const [number, word] of WORDS.entries()) {
  test(`the cursor behind “${word}” is behind it in the source, and back`, async () => {
    const title = `Cursor ${number}`;
    const id = await openMarkdown(page, title, MIXED.replaceAll('Mixed', title));
    await clickBehind(page, word);
    await switchView(running, 'source');
    const written = word.replace('*', '\\*').replace('& c', '&amp; c');
    await page.keyboard.type('QQ');
    await expect.poll(() => savedMarkdown(page, id)).toContain(`${written}QQ`);
    await switchView(running, 'text');
    await page.keyboard.type('ZZ');
    await expect(text).toContainText(`${word}QQZZ`);
    // At the end of a link the rich text writes on behind it.
    await expect.poll(() => savedMarkdown(page, id)).toMatch(/QQ.*ZZ/);
  });
}

test('a selection is kept, and the front matter is the start of the text', async () => {
  await openMarkdown(page, 'Selected', '---\na: 1\n---\n\none **two** three\n');
  await clickBehind(page, 'one ');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Shift+ArrowRight');
  const selected = () => page.evaluate(() => String(getSelection()));
  expect(await selected()).toBe('two t');
  await switchView(running, 'source');
  expect(await selected()).toBe('two** t');
  await switchView(running, 'text');
  expect(await selected()).toBe('two t');
  await switchView(running, 'source');
  await page.keyboard.press('Control+Home');
  await switchView(running, 'text');
  await page.keyboard.type('first ');
  await expect(text).toHaveText('first one two three');
});

test('what is typed in the source is kept as typed, CRLF too', async () => {
  const id = await openMarkdown(page, 'Typed', 'one\r\n\r\ntwo\r\n');
  await switchView(running, 'source');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('__b__');
  await page.keyboard.press('Enter');
  await page.keyboard.type('* a');
  await expect.poll(() => savedMarkdown(page, id)).toBe('one\r\n\r\ntwo\r\n__b__\r\n* a');
  await switchView(running, 'text');
  await expect(text.locator('strong')).toHaveText('b');
  expect(await savedMarkdown(page, id)).toBe('one\r\n\r\ntwo\r\n__b__\r\n* a');
});

test('typing over words that the page styles leaves no style of its own', async () => {
  const id = await openMarkdown(page, 'Typed over', '# one\n\n**two** three\n');
  await switchView(running, 'source');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.type('-');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+End');
  await page.keyboard.type('*');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.type('(');
  await expect.poll(() => savedMarkdown(page, id)).toBe('- one\n\n(*)\n');
});

test('a text with mixed line endings keeps each', async () => {
  const id = await openMarkdown(page, 'Mixed ends', 'one\r\ntwo\nthree\r\n');
  await switchView(running, 'source');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('X');
  await expect.poll(() => savedMarkdown(page, id)).toBe('Xone\r\ntwo\nthree\r\n');
});

test('front matter that is edited in the source changes the fields', async () => {
  const id = await openMarkdown(page, 'Old title', '---\ntitle: Old title\n---\n\ntext\n', {
    private: true,
  });
  await switchView(running, 'source');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.type(' two');
  await page.keyboard.press('Enter');
  await page.keyboard.type('tags: [red, blue]');
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Old title two');
  await expect(page.getByRole('article').getByText('blue', { exact: true })).toBeVisible();
  const entry = await savedEntry(page, id);
  expect(entry).toMatchObject({ title: 'Old title two', tags: ['red', 'blue'], private: true });
  await expect(page.getByRole('switch', { name: 'Private' })).toBeChecked();

  await page.keyboard.press('Backspace');
  await expect(page.getByText('The front matter can’t be read')).toBeVisible();
  expect(await savedEntry(page, id)).toMatchObject({ tags: ['red', 'blue'], private: true });
  expect(await savedMarkdown(page, id)).toBe(
    '---\ntitle: Old title two\ntags: [red, blue\n---\n\ntext\n',
  );
  await page.keyboard.type(']');
  await expect(page.getByText('The front matter can’t be read')).toBeHidden();
});

test('fields that are edited beside the source change its front matter', async () => {
  const id = await openMarkdown(page, 'Field', '---\n# kept\ntitle: Field\n---\n\ntext\n');
  await switchView(running, 'source');
  await page.getByRole('textbox', { name: 'Title' }).fill('Field, changed');
  await expect(source).toContainText('title: Field, changed');
  const written = '---\n# kept\ntitle: Field, changed\n---\n\ntext\n';
  await expect.poll(() => savedMarkdown(page, id)).toBe(written);
  expect(await savedEntry(page, id)).toMatchObject({ title: 'Field, changed' });
});

test('nothing of this made the page complain', () => {
  expect(complaints).toEqual([]);
});
