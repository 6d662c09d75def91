import { expect, type Locator, test } from './test';
import { expectAccessible } from './accessible';
import { ask, clickBehind, openMarkdown, savedEntry, savedMarkdown } from './source-window';
import { entryText } from './window';
import { oneWindow } from './one-window';

const here = oneWindow('blocks');
const handle = () => here.page.getByRole('button', { name: 'Drag the block, or open its menu' });
const menu = () => here.page.getByRole('menu', { name: 'Block' });
const text = () => entryText(here.page);

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It is not shown.');
  return box;
}

/** Takes the block with a word by its handle; gives the mouse to a height of another. */
async function drag(word: string, other: string, part: number): Promise<void> {
  const { mouse } = here.page;
  await text().getByText(word, { exact: true }).hover();
  await expect(handle()).toBeVisible();
  const target = await boxOf(text().getByText(other, { exact: true }));
  const { x, y, width, height } = await boxOf(handle());
  const row = await boxOf(text().getByText(word, { exact: true }));
  expect(Math.abs(y + height / 2 - (row.y + row.height / 2))).toBeLessThan(row.height);
  await mouse.move(x + width / 2, y + height / 2);
  await mouse.down();
  await mouse.move(x + 20, target.y + target.height * part, { steps: 6 });
  await mouse.move(target.x + 10, target.y + target.height * part);
}

test('a block is dragged to between others, with a line where it will be', async () => {
  const id = await openMarkdown(here.page, 'Drag', '## one\n\ntwo\n\n> three\n\nfour\n');
  const line = here.page.locator('[data-drop-line]');
  await drag('four', 'two', 0.2);
  await expect(line).toBeVisible();
  await here.page.mouse.up();
  await expect(line).toBeHidden();
  await expect.poll(() => savedMarkdown(here.page, id)).toBe('## one\n\nfour\n\ntwo\n\n> three\n');
  await expect(text()).toBeFocused();
  await here.page.keyboard.press('Control+Z');
  await expect.poll(() => savedMarkdown(here.page, id)).toBe('## one\n\ntwo\n\n> three\n\nfour\n');
});

test('items are dragged between lists, rows within their table', async () => {
  const markdown = '- one\n- two\n\ntext\n\n- [ ] task\n\n| head |\n| --- |\n| low |\n| high |\n';
  const id = await openMarkdown(here.page, 'Items', markdown);
  await drag('one', 'task', 0.9);
  await here.page.mouse.up();
  await drag('high', 'low', 0.2);
  await here.page.mouse.up();
  await expect
    .poll(() => savedMarkdown(here.page, id))
    .toBe('- two\n\ntext\n\n- [ ] task\n- [ ] one\n\n| head |\n| --- |\n| high |\n| low |\n');
  await drag('low', 'head', 0.1);
  await here.page.mouse.up();
  await drag('low', 'text', 0.1);
  await expect(here.page.locator('[data-drop-line]')).toBeHidden();
  await here.page.mouse.up();
  expect(await savedMarkdown(here.page, id)).toContain('| head |\n| --- |\n| low |\n| high |\n');
});

test('a click opens the menu of the block', async () => {
  const id = await openMarkdown(here.page, 'Menu', 'one\n\ntwo\n\nthree\n');
  const choose = async (word: string, line: string) => {
    await text().getByText(word, { exact: true }).first().hover();
    await handle().click();
    await menu().getByRole('menuitem', { name: line }).click();
    await expect(menu()).toBeHidden();
    await expect(text()).toBeFocused();
  };
  await choose('three', 'Move up');
  await expect.poll(() => savedMarkdown(here.page, id)).toBe('one\n\nthree\n\ntwo\n');
  await choose('one', 'Duplicate');
  await expect.poll(() => savedMarkdown(here.page, id)).toBe('one\n\none\n\nthree\n\ntwo\n');
  await choose('three', 'Delete');
  await expect.poll(() => savedMarkdown(here.page, id)).toBe('one\n\none\n\ntwo\n');
  await text().getByText('two').hover();
  await handle().click();
  await menu().getByRole('menuitem', { name: 'Turn into' }).hover();
  await here.page.getByRole('menuitem', { name: 'Heading 2' }).click();
  await expect.poll(() => savedMarkdown(here.page, id)).toBe('one\n\none\n\n## two\n');
});

test('all of it by keyboard', async () => {
  const id = await openMarkdown(here.page, 'Keys', 'one\n\ntwo\n\nthree\n');
  const { keyboard } = here.page;
  // The block with the cursor, wherever the mouse is.
  await text().getByText('three').hover();
  await clickBehind(here.page, 'two');
  await keyboard.press('Control+.');
  await expect(menu()).toBeVisible();
  await expect(menu().getByRole('menuitem', { name: 'Move up' })).toBeFocused();
  await expectAccessible(here.page);
  await keyboard.press('Enter');
  await expect(text()).toBeFocused();
  await expect.poll(() => savedMarkdown(here.page, id)).toBe('two\n\none\n\nthree\n');
  await keyboard.press('Control+.');
  await expect(menu()).toBeVisible();
  await keyboard.press('Escape');
  await expect(menu()).toBeHidden();
  await keyboard.press('Alt+ArrowDown');
  await keyboard.press('Alt+Shift+ArrowDown');
  await keyboard.type('!');
  await expect.poll(() => savedMarkdown(here.page, id)).toBe('one\n\ntwo\n\ntwo!\n\nthree\n');
  await keyboard.press('Control+Shift+K');
  await expect.poll(() => savedMarkdown(here.page, id)).toBe('one\n\ntwo\n\nthree\n');
});

test('the menu stays that of its block while the text before it changes', async () => {
  const id = await openMarkdown(here.page, 'Followed', 'one, which is longer\n\ntwo\n\nthree\n');
  await clickBehind(here.page, 'three');
  await here.page.keyboard.press('Control+.');
  await expect(menu()).toBeVisible();
  const { revision } = await savedEntry(here.page, id);
  await ask(here.page, 'replace', { id, revision, markdown: 'two\n\nthree\n' });
  await expect(text()).not.toContainText('one');
  await menu().getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect.poll(() => savedMarkdown(here.page, id)).toBe('two\n\nthree\n\nthree\n');
});

test('the menu closes when its block is deleted elsewhere', async () => {
  const id = await openMarkdown(here.page, 'Gone', 'one\n\ntwo\n');
  await clickBehind(here.page, 'two');
  await here.page.keyboard.press('Control+.');
  await expect(menu()).toBeVisible();
  const { revision } = await savedEntry(here.page, id);
  await ask(here.page, 'replace', { id, revision, markdown: 'one\n' });
  await expect(menu()).toBeHidden();
  await expect(text()).toHaveText('one');
});

test('the handle stands in the margin, never over the text, also in a narrow window', async () => {
  await openMarkdown(here.page, 'Narrow', 'one\n\n- two\n  1. three\n\n> four\n');
  const resize = (width: number) =>
    here.running.app.evaluate(
      ({ BrowserWindow }, wide) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, 800),
      width,
    );
  for (const width of [800, 1280]) {
    await resize(width);
    for (const word of ['one', 'two', 'three', 'four']) {
      await text().getByText(word, { exact: true }).hover();
      const { x, width: wide } = await boxOf(handle());
      expect(x + wide).toBeLessThanOrEqual((await boxOf(text())).x);
      expect(x).toBeGreaterThan((await boxOf(here.page.getByRole('article'))).x);
    }
  }
});

test('after scrolling the handle stands at the block that came under the mouse', async () => {
  const paragraphs = Array.from({ length: 60 }, (_, at) => `Paragraph ${at}.`);
  await openMarkdown(here.page, 'Scrolled', paragraphs.join('\n\n'));
  const first = await boxOf(text().getByText('Paragraph 5.', { exact: true }));
  const y = first.y + first.height / 2;
  await here.page.mouse.move(first.x + 40, y);
  await expect(handle()).toBeVisible();
  await here.page.mouse.wheel(0, 400);
  await expect
    .poll(async () => {
      const moved = await boxOf(text().getByText('Paragraph 5.', { exact: true }));
      return moved.y < first.y - 300;
    })
    .toBe(true);
  await expect
    .poll(async () => {
      const box = await boxOf(handle());
      return Math.abs(box.y + box.height / 2 - y);
    })
    .toBeLessThan(30);
});
