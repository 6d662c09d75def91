import { join } from 'node:path';
import { expect, type Locator, type Page, test } from './test';
import {
  createLibrary,
  entryText,
  makeFolder,
  type Running,
  startOutloud,
  writeEntry,
} from './window';

let running: Running;
let page: Page;
let text: Locator;

test.beforeAll(async () => {
  const folder = makeFolder('typing');
  running = await startOutloud(join(folder, 'profile'));
  page = running.page;
  text = entryText(page);
  await createLibrary(page, join(folder, 'library'), { sample: false });
  await writeEntry(running, 'Typing rules');
});

test.afterAll(async () => {
  await running.app.close();
});

test.beforeEach(async () => {
  await text.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+Alt+0');
  await expect(text.locator(':scope > p')).toHaveCount(1);
  await expect(text).toHaveText('');
});

const rules = [
  ['# ', 'h1'],
  ['## ', 'h2'],
  ['###### ', 'h6'],
  ['- ', 'ul'],
  ['1. ', 'ol'],
  ['[ ] ', 'input[type=checkbox]'],
  ['> ', 'blockquote'],
  ['```ts ', '.code-block'],
  ['---', 'hr'],
  ['**bold**', 'strong'],
  ['*italic*', 'em'],
  ['~~struck~~', 's'],
  ['==marked==', 'mark'],
  ['`code`', 'code'],
  ['[[Typing rules]]', '.wikilink'],
  ['%%private%%', '.comment'],
  ['#learned ', '.hashtag'],
] as const;

for (const [typed, selector] of rules) {
  test(`${typed} and back`, async () => {
    await page.keyboard.type(typed);
    await expect(text.locator(selector)).toHaveCount(1);
    await page.keyboard.press('Control+Z');
    await expect(text.locator(selector)).toHaveCount(0);
    await expect(text).toHaveText(typed.trim());
    await expect(text.locator(':scope > p')).toHaveCount(1);
  });
}

test('> [!tip] makes a callout', async () => {
  await page.keyboard.type('> [!tip] Mind this');
  await page.keyboard.press('Enter');
  await page.keyboard.type('inside');
  const callout = text.getByRole('group', { name: 'Callout: Tip' });
  await expect(callout).toContainText('Mind this');
  await expect(callout.locator('p').last()).toHaveText('inside');
});

test('the menu of / opens beside the text, wherever that is', async () => {
  for (const lines of [0, 9]) {
    for (let line = 0; line < lines; line += 1) await page.keyboard.press('Enter');
    await page.keyboard.type('/');
    const menu = page.getByRole('listbox', { name: 'Insert', exact: true });
    await expect
      .poll(async () => ((await menu.boundingBox())?.x ?? 0) - ((await text.boundingBox())?.x ?? 0))
      .toBeGreaterThan(-20);
    await page.keyboard.press('Backspace');
    await expect(menu).toBeHidden();
  }
});
