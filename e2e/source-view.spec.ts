import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import {
  ask,
  openMarkdown,
  savedEntry,
  savedMarkdown,
  sourceText,
  switchView,
} from './source-window';
import {
  createLibrary,
  entryText,
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
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${test.info().title}: ${message.text()}`);
  });
}

test.beforeAll(async () => {
  await start();
  await createLibrary(page, join(folder, 'library'), { sample: false });
});

test.afterAll(async () => {
  await running.app.close();
});

/** Puts the cursor behind a word of the rich text. */
async function clickBehind(word: string): Promise<void> {
  await text.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      (root as HTMLElement).focus();
      getSelection()?.collapse(node, at + wanted.length);
      return;
    }
    throw new Error(`“${wanted}” is not in the text.`);
  }, word);
}

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
    await clickBehind(word);
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
  await clickBehind('one ');
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

test('undo takes back what was done in the other view, and redo brings it back', async () => {
  const id = await openMarkdown(page, 'Undone', 'one\n\n__two__\n');
  await clickBehind('one');
  await page.keyboard.type(' rich');
  await switchView(running, 'source');
  await expect(source).toContainText('one rich');
  await page.keyboard.press('Control+Z');
  await expect(source).not.toContainText('rich');
  await page.keyboard.press('Control+Shift+Z');
  await expect(source).toContainText('one rich');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('three');
  await switchView(running, 'text');
  await expect(text.locator('p')).toHaveText(['one rich', 'two\nthree']);
  await page.keyboard.press('Control+Z');
  await expect(text.locator('p')).toHaveText(['one rich', 'two']);
  await page.keyboard.press('Control+Z');
  await expect(text.locator('p')).toHaveText(['one', 'two']);
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Control+Shift+Z');
  await expect(text.locator('p')).toHaveText(['one rich', 'two\nthree']);
  await expect.poll(() => savedMarkdown(page, id)).toContain('three');
  await switchView(running, 'source');
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  await expect(source).not.toContainText('rich');
  await expect.poll(() => savedMarkdown(page, id)).toBe('one\n\n__two__\n');
});

test('blocks keep their names and sources', async () => {
  const id = await openMarkdown(page, 'Named', 'one\n\ntwo\n');
  const { revision, document } = await savedEntry(page, id);
  const content = document.content.map((block, at) => ({
    ...block,
    attrs: { ...block.attrs, id: `name${at}`, source: { note: 'n', block: 'b', hash: 'h' } },
  }));
  await ask(page, 'save', { id, revision, changes: { document: { ...document, content } } });
  await expect(page.getByRole('article', { name: 'Named' })).toBeVisible();
  await switchView(running, 'source');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\nthree');
  await switchView(running, 'text');
  await clickBehind('three');
  await page.keyboard.type('!');
  await expect.poll(() => savedMarkdown(page, id)).toBe('one\n\ntwo\n\nthree!');
  const after = await savedEntry(page, id);
  expect(after.document.content.map(({ attrs }) => attrs?.['id'])).toEqual([
    'name0',
    'name1',
    expect.stringMatching(/^\w+$/),
  ]);
  expect(after.document.content[1]?.attrs?.['source']).toEqual({
    note: 'n',
    block: 'b',
    hash: 'h',
  });
});

test('what would be lost is listed before the view is switched', async () => {
  const id = await openMarkdown(page, 'Lossy', 'one\n\ntwo\n');
  await clickBehind('one');
  await page.keyboard.press('Enter');
  await pressShortcut(running, '/');
  const dialog = page.getByRole('dialog', { name: 'Something would be lost' });
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await expect(dialog).toContainText('block 2');
  await dialog.getByRole('button', { name: 'Stay Here' }).click();
  await expect(dialog).toBeHidden();
  await expect(text.locator('p')).toHaveCount(3);
  await pressShortcut(running, '/');
  await dialog.getByRole('button', { name: 'Switch Anyway' }).click();
  await expect(source).toBeFocused();
  await switchView(running, 'text');
  await expect(text.locator('p')).toHaveText(['one', '', 'two']);
  expect(await savedMarkdown(page, id)).toBe('one\n\ntwo\n');
});

test('what the rich text can not hold is listed, too', async () => {
  await openMarkdown(page, 'Surplus', '| a |\n| - |\n| 1 |\n');
  await switchView(running, 'source');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('| 2 | 3 |');
  await pressShortcut(running, '/');
  const dialog = page.getByRole('dialog', { name: 'Something would be lost' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(source).toContainText('| 2 | 3 |');
});

/** How high a piece of text stands in the window. */
async function topOf(view: Locator, words: string): Promise<number> {
  const place = view.getByText(words, { exact: false }).first();
  return (await place.boundingBox())?.y ?? Number.NaN;
}

/** A line in the middle of a paragraph can't stand nearer than half a line of both views. */
const TOLERANCE = 24;

test('what is at the top, or has the cursor, stays at its height', async () => {
  const parts = Array.from(
    { length: 120 },
    (_, at) =>
      `## Part ${at}\n\nParagraph ${at} of **many** words, ${'and more '.repeat(30)}end.\n`,
  );
  await openMarkdown(page, 'Long', parts.join('\n'));
  const scroller = text.locator('xpath=ancestor::div[contains(@class, "scroller")]');
  await text.getByText('Part 60', { exact: true }).evaluate((heading) => heading.scrollIntoView());
  await scroller.evaluate((box) => box.scrollBy(0, -90));
  const before = await topOf(text, 'Part 60');
  await pressShortcut(running, '/');
  await expect(source).toBeVisible();
  await expect
    .poll(async () => Math.abs((await topOf(source, '## Part 60')) - before))
    .toBeLessThan(TOLERANCE * 4);
  await switchView(running, 'text');
  await expect
    .poll(async () => Math.abs((await topOf(text, 'Part 60')) - before))
    .toBeLessThan(TOLERANCE * 4);

  await clickBehind('Paragraph 62');
  const cursor = await topOf(text, 'Paragraph 62');
  await switchView(running, 'source');
  await expect
    .poll(async () => Math.abs((await topOf(source, 'Paragraph 62')) - cursor))
    .toBeLessThan(TOLERANCE);
  await switchView(running, 'text');
  await expect
    .poll(async () => Math.abs((await topOf(text, 'Paragraph 62')) - cursor))
    .toBeLessThan(TOLERANCE);
});

test('a change from elsewhere is met as a conflict, and nothing is lost', async () => {
  const id = await openMarkdown(page, 'Contested', 'one\n');
  await switchView(running, 'source');
  await page.keyboard.press('Control+End');
  const { revision } = await savedEntry(page, id);
  await page.keyboard.type('mine');
  await ask(page, 'replace', { id, revision, markdown: 'theirs\n' });
  await expect(page.getByText('This entry was changed elsewhere')).toBeVisible();
  await pressShortcut(running, '/');
  await expect(page.getByText('The view was not switched')).toBeVisible();
  await expect(source).toContainText('mine');
  await page.getByRole('button', { name: 'Keep Both' }).click();
  await expect(source).toContainText('theirs');
  const copy = page.getByRole('region', { name: 'Entries' }).getByText('Contested (my version)');
  await copy.click();
  await expect(text).toContainText('mine');
  await page.getByRole('button', { name: 'Dismiss' }).first().click();
});

test('“Keep Mine” saves the source over a change from elsewhere', async () => {
  const id = await openMarkdown(page, 'Contested again', 'one\n');
  await switchView(running, 'source');
  await page.keyboard.press('Control+End');
  const { revision } = await savedEntry(page, id);
  await page.keyboard.type('__mine__');
  await ask(page, 'replace', { id, revision, markdown: 'theirs\n' });
  await page.getByRole('button', { name: 'Keep Mine' }).click();
  await expect.poll(() => savedMarkdown(page, id)).toBe('one\n__mine__');
});

test('Esc, then Tab leaves the source; Mod+F finds in it', async () => {
  await openMarkdown(page, 'Left', '- one\n- two\n');
  await switchView(running, 'source');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('- three');
  await page.keyboard.press('Tab');
  await expect(source).toContainText('  - three');
  await page.keyboard.press('Control+F');
  await page.keyboard.type('two');
  await expect(source.locator('.cm-searchMatch')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(source).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(source).not.toBeFocused();
});

test('what was typed last is there after the window is closed', async () => {
  const id = await openMarkdown(page, 'Closing', 'one\n');
  await switchView(running, 'source');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('__last__');
  await running.app.close();
  await start();
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
  expect(await ask(page, 'markdown', { id })).toBe('one\n__last__');
});

test('nothing of this made the page complain', () => {
  expect(complaints).toEqual([]);
});
