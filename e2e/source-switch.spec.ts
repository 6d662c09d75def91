import { join } from 'node:path';
import { expect, type Locator, type Page, test } from './test';
import {
  ask,
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

const folder = makeFolder('switch');
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

test('undo takes back what was done in the other view, and redo brings it back', async () => {
  const id = await openMarkdown(page, 'Undone', 'one\n\n__two__\n');
  await clickBehind(page, 'one');
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
  await clickBehind(page, 'three');
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
  await clickBehind(page, 'one');
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

  await clickBehind(page, 'Paragraph 62');
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

test('a hit of the search is shown in the source that is open', async () => {
  await openMarkdown(page, 'Found', 'one\n\n> some **wombat** here\n');
  await switchView(running, 'source');
  await pressShortcut(running, 'F', ['control', 'shift']);
  await page.keyboard.type('wombat');
  const results = page.getByRole('listbox', { name: 'Search results' });
  await expect(results.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await source.focus();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('wombat');
  await page.getByRole('button', { name: 'Clear the search' }).click();
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
  // The list of the last time stands there before the library is open.
  await expect(page.locator('#root').getByRole('navigation', { name: 'Library' })).toBeVisible();
  expect(await ask(page, 'markdown', { id })).toBe('one\n__last__');
});

test('nothing of this made the page complain', () => {
  expect(complaints).toEqual([]);
});
