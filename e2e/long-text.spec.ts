import { expect, type Page, test } from './test';
import { longNote } from './bench/long-note';
import { oneWindow } from './one-window';
import { ask, openMarkdown } from './source-window';
import { entryText, pressShortcut, waitUntilSaved, writeEntry } from './window';

const window = oneWindow('long-text');
const WORDS = 10_000;
const TYPED = 'typed far down';

/** Where the cursor is, in parts of the height of what is seen of the text: 0 to 1 is in sight. */
async function placeOfCursor(page: Page): Promise<number> {
  return page.evaluate(() => {
    const box = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
    let scroller = document.querySelector('.entry-text')?.parentElement ?? null;
    while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowY))
      scroller = scroller.parentElement;
    const frame = scroller?.getBoundingClientRect();
    if (!box || !frame) throw new Error('There is no cursor in a text.');
    return (box.bottom - frame.top) / frame.height;
  });
}

/** By how much the line of the cursor begins below the toolbar, in pixels. */
async function roomBelowToolbar(page: Page): Promise<number> {
  const bar = await page.getByRole('toolbar', { name: 'Formatting' }).boundingBox();
  return page.evaluate(
    (bottom) => {
      const box = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
      return (box?.top ?? 0) - bottom;
    },
    (bar?.y ?? 0) + (bar?.height ?? 0),
  );
}

async function expectCursorInSight(page: Page): Promise<void> {
  // Also when the blocks around it have got their real heights.
  await page.waitForTimeout(300);
  const place = await placeOfCursor(page);
  // A line may just begin above.
  expect(place).toBeGreaterThan(-0.05);
  expect(place).toBeLessThan(1.05);
}

test('in a long text the cursor stays in sight, from end to end', async () => {
  const { page, running } = window;
  await writeEntry(running, 'Long');
  await waitUntilSaved(page);
  const [row] = await ask<{ id: string }[]>(page, 'list', {});
  const id = row?.id ?? '';
  const { revision } = await ask<{ revision: number }>(page, 'read', { id });
  const document = longNote('The beginning', WORDS);
  await ask(page, 'save', { id, revision, changes: { document } });
  const text = entryText(page);
  await expect(text.getByText('The beginning')).toBeVisible();
  await expect(text).toHaveAttribute('data-long', '');

  await text.press('Control+End');
  await expectCursorInSight(page);
  await page.keyboard.type(TYPED);
  await expectCursorInSight(page);
  for (const key of ['PageUp', 'PageUp', 'ArrowUp', 'ArrowUp']) {
    await page.keyboard.press(key);
    await expectCursorInSight(page);
  }
  await page.keyboard.press('Control+Home');
  await expectCursorInSight(page);
  expect(await roomBelowToolbar(page)).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('PageDown');
  await expectCursorInSight(page);
  // Undo goes to where it takes something back.
  await page.keyboard.press('Control+z');
  await expect(text).not.toContainText(TYPED);
  await expectCursorInSight(page);
  await page.keyboard.press('Control+y');
  await expect(text).toContainText(TYPED);
  await waitUntilSaved(page);
  const saved = await ask<object>(page, 'read', { id });
  expect(JSON.stringify(saved)).toContain(TYPED);
});

test('a heading that is far down is gone to from the contents', async () => {
  const { page, running } = window;
  const contents = page.getByRole('complementary', { name: 'Contents' });
  await pressShortcut(running, 'O', ['control', 'shift']);
  const line = contents.getByRole('listitem').nth(30).getByRole('button');
  const name = (await line.textContent()) ?? '';
  await line.click();
  const heading = entryText(page).getByRole('heading', { name, exact: true });
  await expect(heading).toBeInViewport();
  // And stays there when the blocks above it have got their real heights.
  await page.waitForTimeout(500);
  await expect(heading).toBeInViewport({ ratio: 1 });
});

test('code far down gets its fields, too', async () => {
  const text = entryText(window.page);
  const blocks = text.locator('.code-block');
  const count = await blocks.count();
  expect(count).toBeGreaterThan(20);
  const languages = text.getByLabel('Language of the code');
  await expect(languages).toHaveCount(count);
  await languages.last().fill('rust');
  await languages.last().press('Enter');
  await expect(blocks.last()).toHaveAttribute('data-language', 'rust');
});

test('the list of languages under a short block is whole, over what is below', async () => {
  const { page } = window;
  const code = '```\nx = 1\n```';
  const paragraphs = Array.from({ length: 120 }, (_, at) => `Paragraph ${at}`);
  await openMarkdown(page, 'Short code', [code, ...paragraphs].join('\n\n'));
  const text = entryText(page);
  await expect(text).toHaveAttribute('data-long', '');
  const block = text.locator('.code-block');
  const before = await block.boundingBox();
  await text.getByLabel('Language of the code').click();
  await page.keyboard.press('ArrowDown');
  const list = text.getByRole('listbox', { name: 'Languages' });
  await expect(list).toBeVisible();
  expect(await block.boundingBox()).toEqual(before);
  const isSeen = await list.evaluate((element) => {
    const { left, bottom } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + 20, bottom - 12));
  });
  expect(isSeen).toBe(true);
});
