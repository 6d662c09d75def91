import { expect, type Page, test } from './test';
import { longNote } from './bench/long-note';
import { fromMarkdown } from '#core/document/from-markdown';
import { oneWindow } from './one-window';
import { ask, openMarkdown } from './source-window';
import { entryText, pressShortcut, waitUntilSaved } from './window';
import { takeWholePicture } from './whole-picture';

const here = oneWindow('first-screen');
const WORDS = 10_000;
const LONG = 'Long';
const LAST = 'The last heading';

interface Stored {
  readonly title: string;
  readonly revision: number;
  readonly document: object;
}

/** What stands for a long text until it is drawn. */
const picture = (page: Page) => page.locator('.entry-text[inert]');
const entry = (page: Page, title: string) =>
  page.getByRole('region', { name: 'Entries' }).getByText(title, { exact: true });

let id = '';
const stored = (): Promise<Stored> => ask<Stored>(here.page, 'read', { id });
/** The saved text, whatever ids its headings have got. */
const storedText = async (): Promise<string> =>
  JSON.stringify((await stored()).document, (key, value: unknown) => (key === 'id' ? null : value));

test.beforeAll(async () => {
  const { page } = here;
  id = await openMarkdown(page, LONG, 'To come.');
  await openMarkdown(page, 'Short', `See [[${LONG}#${LAST}]].`);
  const document = longNote('The beginning', WORDS);
  const last = fromMarkdown(`## ${LAST}`).document.content ?? [];
  const content = [...(document.content ?? []), ...last];
  const { revision } = await stored();
  await ask(page, 'save', { id, revision, changes: { document: { ...document, content } } });
  // From here on no frame is drawn for the app and no timer of its runs, unless a test lets them.
  await page.clock.install();
});

/** Opens the long text and lets time stand still before all of it is drawn. */
async function openHeld(page: Page): Promise<void> {
  await page.clock.resume();
  await entry(page, 'Short').click();
  await expect(entryText(page)).toContainText('See');
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 10_000));
  // Pressed alone: on a busy machine the button goes up late, and would draw all of it.
  await entry(page, LONG).dispatchEvent('mousedown');
  await expect(picture(page)).toContainText('The beginning');
  await expect(entryText(page)).toHaveCount(0);
}

/** All but the scroll bar, which guesses how much is to come. */
const TEXT = { x: 0, y: 0, width: 1_240, height: 770 };

test('the first screen is a picture that the text takes the place of unseen', async () => {
  const { page } = here;
  await openHeld(page);
  await expect(picture(page)).not.toContainText(LAST);
  await page.mouse.move(5, 5);
  const before = await takeWholePicture(page, TEXT);
  await page.clock.runFor(300);
  await expect(entryText(page)).toContainText(LAST);
  await expect(picture(page)).toHaveCount(0);
  const after = await takeWholePicture(page, TEXT);
  expect(after.equals(before)).toBe(true);
});

test('a click into it puts the cursor there', async () => {
  const { page } = here;
  const text = await storedText();
  await openHeld(page);
  const word = picture(page).locator('strong').first();
  const box = await word.boundingBox();
  if (box === null) throw new Error('The word is not seen.');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(entryText(page)).toBeFocused();
  await page.keyboard.type('!!');
  await expect(entryText(page).locator('strong').first()).toHaveText(/.!!./);
  await page.clock.resume();
  await expect.poll(storedText).toContain('!!');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect.poll(storedText).toBe(text);
});

test('a drag that begins on it selects to where the button is released', async () => {
  const { page } = here;
  await openHeld(page);
  const word = picture(page).locator('strong').first();
  const selected = (await word.textContent()) ?? '';
  const box = await word.boundingBox();
  if (box === null) throw new Error('The word is not seen.');
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + 1, middle);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, middle);
  await page.mouse.move(box.x + box.width - 1, middle);
  await page.mouse.up();
  const found = () => page.evaluate(() => document.getSelection()?.toString());
  await expect.poll(found).toBe(selected);
  await expect(entryText(page)).toBeFocused();
  // The mouse is free again.
  await page.mouse.move(box.x, middle + 60);
  expect(await found()).toBe(selected);
});

test('a link in it is followed by a click', async () => {
  const { page } = here;
  await openHeld(page);
  const link = picture(page).locator('a').first();
  const address = await link.getAttribute('href');
  const box = await link.boundingBox();
  if (box === null || address === null) throw new Error('The link is not seen.');
  const opened = await here.running.app.evaluateHandle(({ shell }) => {
    const addresses: string[] = [];
    shell.openExternal = async (url) => void addresses.push(url);
    return addresses;
  });
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.keyboard.down('Control');
  // The key draws the text. No hand is so fast that it clicks before a frame has shown it.
  await page.waitForFunction(
    ([left = 0, top = 0]) => (document.elementFromPoint(left, top)?.closest('a') ?? null) !== null,
    [x, y],
  );
  await page.mouse.click(x, y);
  await page.keyboard.up('Control');
  await expect.poll(() => opened.jsonValue()).toEqual([address]);
});

test('a key finds the whole text', async () => {
  const { page, running } = here;
  const before = await storedText();
  await openHeld(page);
  await page.getByRole('textbox', { name: 'Title' }).press('End');
  await expect(entryText(page)).toContainText(LAST);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Typed at once. ');
  await expect(entryText(page).locator(':scope > :first-child')).toHaveText(
    'Typed at once. The beginning',
  );
  await page.clock.resume();
  await expect.poll(storedText).toContain('Typed at once.');
  // Only what was typed can be undone.
  for (let times = 0; times < 5; times += 1) await pressShortcut(running, 'Z');
  await expect(entryText(page)).not.toContainText('Typed at once.');
  await expect(entryText(page)).toContainText(LAST);
  await expect.poll(storedText).toBe(before);
});

test('it is found in, and its end is gone to, before it is drawn', async () => {
  const { page, running } = here;
  await openHeld(page);
  await pressShortcut(running, 'F');
  await page.getByRole('textbox', { name: 'Find' }).fill(LAST);
  await page.clock.resume();
  await expect(entryText(page).getByRole('heading', { name: LAST })).toBeInViewport();
});

test('a link leads to a heading near its end', async () => {
  const { page } = here;
  await page.clock.resume();
  await entry(page, 'Short').click();
  const link = entryText(page).locator('.wikilink');
  await link.click();
  const heading = entryText(page).getByRole('heading', { name: LAST });
  await expect(heading).toBeInViewport();
  await page.waitForTimeout(500);
  await expect(heading).toBeInViewport({ ratio: 1 });
});

test('what is saved before it is drawn leaves the text whole', async () => {
  const { page } = here;
  const before = await storedText();
  await openHeld(page);
  // By no key and no mouse, as a tool that fills in fields would.
  await page.getByRole('textbox', { name: 'Title' }).evaluate((field: HTMLTextAreaElement) => {
    const write = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
    write?.call(field, 'Long and renamed');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  });
  await expect.poll(async () => (await stored()).title).toBe('Long and renamed');
  await expect(picture(page)).toHaveCount(1);
  expect(await storedText()).toBe(before);
  await page.clock.resume();
  await expect(entryText(page)).toContainText(LAST);
  await waitUntilSaved(page);
  expect(await storedText()).toBe(before);
});
