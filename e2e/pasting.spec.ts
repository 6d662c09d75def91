import { join } from 'node:path';
import { expect, type Locator, type Page, test } from './test';
import { paste } from './paste';
import { openMarkdown, savedMarkdown, sourceText, switchView } from './source-window';
import {
  createLibrary,
  entryText,
  gatherComplaints,
  makeFolder,
  pressShortcut,
  type Running,
  startOutloud,
  writeEntry,
} from './window';

const folder = makeFolder('pasting');
let running: Running;
let page: Page;
let text: Locator;
const complaints: string[] = [];

test.beforeAll(async () => {
  running = await startOutloud(join(folder, 'profile'));
  page = running.page;
  text = entryText(page);
  gatherComplaints(page, complaints);
  await createLibrary(page, join(folder, 'library'), { sample: false });
});

test.afterAll(async () => {
  await running.app.close();
});

test('code without a format stays whole, and undo takes it back in one step', async () => {
  await writeEntry(running, 'Code');
  const code = 'def f():\n    return a*b*c\n\n    x = 1\n\nclass X:\n    pass';
  await paste(page, { text: code });
  await expect(text.locator('pre code')).toHaveText(code);
  await expect(text.locator('em')).toHaveCount(0);
  await page.keyboard.press('Control+Z');
  await expect(text.locator('pre')).toHaveCount(0);
});

test('lists of pages and new rows of tables are no loss', async () => {
  await writeEntry(running, 'No loss');
  await paste(page, { text: 'one', html: '<ul><li>one</li><li>two</li></ul>' });
  await expect(text.locator('li')).toHaveCount(2);
  await switchView(running, 'source');
  await expect(sourceText(page)).toContainText('- one');
  await switchView(running, 'text');

  await openMarkdown(page, 'Rows', '| a |\n| --: |\n| b |\n');
  await text.locator('td').click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('c');
  await switchView(running, 'source');
  await expect(sourceText(page)).toContainText('| c |');
  await switchView(running, 'text');
});

test('the menu pastes as literally as its keys', async () => {
  await writeEntry(running, 'Menu');
  await running.app.evaluate(async ({ clipboard, Menu }) => {
    await clipboard.writeText('# not **read**');
    Menu.getApplicationMenu()?.getMenuItemById('pasteAndMatchStyle')?.click();
  });
  await expect(text.locator('p')).toHaveText('# not **read**');
});

test('front matter, tags of letters and lists in cells are kept', async () => {
  const id = await openMarkdown(page, 'Kept', '\n');
  await text.click();
  await paste(page, { text: '---\ntitle: hello\n---\n\nBody\n' });
  await expect(text.locator('pre')).toHaveText(/title: hello/);
  await page.keyboard.press('Control+End');
  await paste(page, {
    html: '<p>H<sub>2</sub>O</p><table><tr><th>a</th></tr><tr><td style="color: red"><ul><li>x</li><li>y</li></ul></td></tr></table>',
  });
  await expect(text.locator('td')).toContainText('x');
  await expect
    .poll(() => savedMarkdown(page, id))
    .toContain('```yaml\ntitle: hello\n```\n\nBodyH<sub>2</sub>O\n\n| a |\n| --- |\n| x<br>y |\n');
});

test('the view switches at once after typing in a long text', async () => {
  test.setTimeout(120_000);
  const paragraph = 'Words of a long text that goes on and on, *and* on.\n\n';
  await openMarkdown(page, 'Long', paragraph.repeat(8_000));
  await expect(text.locator('p').first()).toBeVisible();
  await text.locator('p').first().click();
  await page.keyboard.type('typed just now');
  await page.keyboard.press('Control+S');
  await page.keyboard.type(' and then');
  await pressShortcut(running, '/');
  // An expectation that isn't met at once has Playwright describe the page, whose thousands of
  // paragraphs take it minutes.
  await page.waitForFunction(
    () => document.activeElement?.ariaLabel === 'Markdown source of the entry',
    undefined,
    { timeout: 30_000 },
  );
  const source = page.locator('[aria-label="Markdown source of the entry"]');
  await expect(source).toContainText('typed just now and then');
  const told = await page.locator('[role="alert"]').allTextContents();
  expect(told.filter((one) => !one.startsWith('Everything is saved'))).toEqual([]);
  const [bar, line] = await Promise.all([
    page.locator('[role="toolbar"]').last().boundingBox(),
    source.locator('.cm-line').first().boundingBox(),
  ]);
  if (process.env['OUTLOUD_PICTURES'])
    await page.screenshot({ path: join(process.env['OUTLOUD_PICTURES'], 'source.png') });
  expect((line?.y ?? 0) - ((bar?.y ?? 0) + (bar?.height ?? 0))).toBeGreaterThanOrEqual(0);
});

test('nothing of this made the page complain', () => {
  expect(complaints).toEqual([]);
});
