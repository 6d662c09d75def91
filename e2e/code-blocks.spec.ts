import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { oneWindow } from './one-window';
import { clickBehind, openMarkdown, savedMarkdown, switchView, sourceText } from './source-window';
import { entryText } from './window';

const here = oneWindow('code-blocks');
const block = () => entryText(here.page).locator('.code-block');
const field = (name: string) => block().getByRole('textbox', { name });
const language = () => block().getByRole('combobox', { name: 'Language of the code' });

test('title, marked lines and line numbers go into the fence by mouse, and out of it', async () => {
  const { page } = here;
  const id = await openMarkdown(page, 'Fence', '```js foo=1\none();\n\ntwo();\n```\n');
  await block().hover();
  await field('Caption of the code').click();
  await page.keyboard.type('src/a.js');
  await field('Marked lines').click();
  await page.keyboard.type('1,3');
  await block().getByRole('button', { name: 'Line numbers' }).click();
  await expect
    .poll(() => savedMarkdown(page, id))
    .toBe('```js foo=1 title="src/a.js" {1,3} showLineNumbers\none();\n\ntwo();\n```\n');
  await expect(block().locator('.code-lines > div')).toHaveCount(3);
  await expect(block().locator('.code-lines > [data-marked]')).toHaveCount(2);
  // The numbers stand beside their lines.
  const code = await block().locator('code').boundingBox();
  const last = await block().locator('.code-lines > div').last().boundingBox();
  expect(
    Math.abs((last?.y ?? 0) + (last?.height ?? 0) - ((code?.y ?? 0) + (code?.height ?? 0))),
  ).toBeLessThan(4);
  await block().getByRole('button', { name: 'Line numbers' }).click();
  await field('Marked lines').fill('');
  await field('Caption of the code').fill('');
  await expect.poll(() => savedMarkdown(page, id)).toContain('```js foo=1\n');
  await expect(block().locator('.code-lines')).toBeHidden();
});

test('a line too long keeps its number beside its beginning', async () => {
  const { page } = here;
  const long = 'word '.repeat(60).trim();
  await openMarkdown(page, 'Long', `\`\`\`text showLineNumbers\n${long}\n\tshort\n\`\`\`\n`);
  const heights = () =>
    block()
      .locator('.code-lines > div')
      .evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().height));
  const [first = 0, second = 0] = await heights();
  expect(first).toBeGreaterThan(second * 2);
  const text = await block().locator('code').boundingBox();
  expect(Math.abs(first + second - (text?.height ?? 0))).toBeLessThan(6);
  await clickBehind(page, 'short');
  await page.keyboard.press('Enter');
  await page.keyboard.type('third');
  await expect.poll(async () => (await heights()).length).toBe(3);
});

test('by keyboard: to the fields, through the list of languages, and back into the code', async () => {
  const { page, running } = here;
  const id = await openMarkdown(page, 'Keyed', 'before\n\n```\nx = 1\n```\n');
  await clickBehind(page, 'x = 1');
  await page.keyboard.press('Alt+Enter');
  await expect(field('Caption of the code')).toBeFocused();
  await page.keyboard.type('a.py');
  await page.keyboard.press('Tab');
  await expect(field('Marked lines')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(block().getByRole('button', { name: 'Line numbers' })).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(language()).toBeFocused();
  await page.keyboard.type('pyt');
  const options = block().getByRole('option');
  await expect(options.first()).toHaveText('python');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(entryText(page)).toBeFocused();
  await expect(language()).toHaveValue('python');
  await expect(block().locator('.hljs-number')).toHaveText('1');
  const saved = '```python title="a.py" showLineNumbers\nx = 1\n```\n';
  await expect.poll(() => savedMarkdown(page, id)).toBe(`before\n\n${saved}`);
  await page.keyboard.press('Control+Z');
  await expect(language()).not.toHaveValue('python');
  await page.keyboard.press('Control+Shift+Z');
  await switchView(running, 'source');
  await expect(sourceText(page)).toContainText('title="a.py" showLineNumbers');
  await switchView(running, 'text');
});

test('a name that no list has is taken as it was typed, and Escape takes none', async () => {
  const { page } = here;
  const id = await openMarkdown(page, 'Names', '```\ncode\n```\n');
  await language().fill('zig');
  await language().press('Enter');
  await expect.poll(() => savedMarkdown(page, id)).toBe('```zig\ncode\n```\n');
  await language().click();
  await language().press('ArrowDown');
  await expect(block().getByRole('option').first()).toBeVisible();
  await language().press('Escape');
  await expect(block().getByRole('listbox')).toBeHidden();
  await expect(language()).toBeFocused();
  await expect(language()).toHaveValue('zig');
});

test('Copy takes the code alone, byte for byte', async () => {
  const { page, running } = here;
  const code = 'if (a) {\n\tb();  \n\n}';
  await openMarkdown(page, 'Copied', `\`\`\`js {1} showLineNumbers\n${code}\n\`\`\`\n`);
  await block().getByRole('button', { name: 'Copy the code' }).click();
  await expect(block().getByRole('status')).toHaveText('Copied');
  expect(await running.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(code);
});

test('no violation', async () => {
  const { page } = here;
  await openMarkdown(page, 'Axe', '```js title="a.js" {1} showLineNumbers\nlet a = 1;\n```\n');
  await block().hover();
  await language().click();
  await language().press('ArrowDown');
  await expectAccessible(page, 'code block');
});
