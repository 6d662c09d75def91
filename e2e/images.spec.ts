import { expect, type Locator, test } from './test';
import { expectAccessible } from './accessible';
import { oneWindow } from './one-window';
import { clickBehind, openMarkdown, savedMarkdown } from './source-window';
import { entryText } from './window';

const here = oneWindow('images');
const text = () => entryText(here.page);
const image = () => text().locator('.image');
const picture = () => image().locator('img');
const field = (name: string) => image().getByRole('textbox', { name });
const handle = () => image().getByRole('slider', { name: 'Width of the image' });

/** A picture of 400 by 200 pixels as a file that is pasted. */
async function pasteImage(): Promise<void> {
  await text().evaluate(async (root) => {
    const canvas = document.createElement('canvas');
    canvas.width = 400;
    canvas.height = 200;
    const brush = canvas.getContext('2d');
    if (brush) {
      brush.fillStyle = '#4a7ab8';
      brush.fillRect(0, 0, 400, 200);
      brush.fillStyle = '#f0c040';
      brush.fillRect(40, 40, 120, 120);
    }
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve);
    });
    const clipboardData = new DataTransfer();
    if (blob) clipboardData.items.add(new File([blob], 'A-chart.png', { type: 'image/png' }));
    root.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(picture()).toBeVisible();
}

async function openWithImage(title: string): Promise<string> {
  const id = await openMarkdown(here.page, title, 'before\n\nafter these words\n');
  await clickBehind(here.page, 'before');
  await here.page.keyboard.type(' ');
  await pasteImage();
  return id;
}

async function widthOf(shown: Locator): Promise<number> {
  return Math.round((await shown.boundingBox())?.width ?? 0);
}

test('an image that comes in asks for its description under it, in nobody’s way', async () => {
  const { page } = here;
  const id = await openWithImage('Asked');
  const alt = field('Description of the image');
  await expect(alt).toBeVisible();
  await expect(alt).toHaveValue('');
  // Nothing waits for it: the text goes on below.
  await expect(text()).toBeFocused();
  await page.keyboard.type('and on');
  await alt.fill('A chart | of all');
  await alt.press('Enter');
  await expect(text()).toBeFocused();
  await clickBehind(page, 'after these');
  await expect(alt).toBeHidden();
  await expect(picture()).toHaveAttribute('alt', 'A chart | of all');
  await expect
    .poll(() => savedMarkdown(page, id))
    .toContain('before\n\n![A chart | of all](images/a-chart.png)\n\nand on\n\nafter these words');
});

test('an image is a block of its own, and one undo takes it out again', async () => {
  const { page } = here;
  const id = await openMarkdown(page, 'Alone', 'before and after\n');
  await clickBehind(page, 'before');
  await pasteImage();
  await page.keyboard.type('now ');
  await expect
    .poll(() => savedMarkdown(page, id))
    .toBe('before\n\n![](images/a-chart.png)\n\nnow and after\n');
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  await expect(image()).toHaveCount(0);
  await expect.poll(() => savedMarkdown(page, id)).toBe('before and after\n');
});

test('caption, side and width by mouse go into the Markdown, and one undo takes each back', async () => {
  const { page } = here;
  const id = await openWithImage('Mouse');
  await field('Description of the image').fill('Chart');
  await picture().click();
  await field('Caption of the image').fill('All of it');
  await image().getByRole('combobox', { name: 'Place of the image' }).selectOption('Right');
  await expect
    .poll(() => savedMarkdown(page, id))
    .toContain('![Chart|right](images/a-chart.png "All of it")');
  await image().getByRole('combobox', { name: 'Place of the image' }).selectOption('In the line');
  const box = await handle().boundingBox();
  const x = (box?.x ?? 0) + (box?.width ?? 0) / 2;
  const y = (box?.y ?? 0) + (box?.height ?? 0) / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y, { steps: 4 });
  await page.mouse.move(x - 150, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => savedMarkdown(page, id)).toContain('![Chart|250](images/a-chart.png');
  expect(await widthOf(picture())).toBe(250);
  await clickBehind(page, 'after these');
  await expect(image().locator('.image-caption')).toHaveText('All of it');
  await page.keyboard.press('Control+Z');
  await expect.poll(() => widthOf(picture())).toBe(400);
});

test('by keyboard: the arrows select the image, Enter and Tab go through what it says', async () => {
  const { page } = here;
  const id = await openWithImage('Keys');
  await clickBehind(page, 'before');
  await page.keyboard.press('Shift+ArrowRight');
  await clickBehind(page, 'before');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(image()).toHaveClass(/is-selected/);
  await page.keyboard.press('Enter');
  await expect(field('Description of the image')).toBeFocused();
  await page.keyboard.type('Chart');
  await page.keyboard.press('Tab');
  await expect(field('Caption of the image')).toBeFocused();
  await page.keyboard.type('Caption');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(handle()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(handle()).toHaveAttribute('aria-valuenow', '340');
  await expect
    .poll(() => savedMarkdown(page, id))
    .toContain('![Chart|left|340](images/a-chart.png "Caption")');
  await page.keyboard.press('Delete');
  await expect(handle()).toHaveAttribute('aria-valuenow', '400');
  await page.keyboard.press('Escape');
  await expect(text()).toBeFocused();
  await expect.poll(() => savedMarkdown(page, id)).toContain('![Chart|left](images');
});

test('a width of Obsidian’s is shown and kept, letter by letter, while only words change', async () => {
  const { page } = here;
  const markdown = '![a|left|120x50](https://a.example/b.png)\n\n![[c.png|90]]\n';
  const id = await openMarkdown(page, 'Obsidian', `words\n\n${markdown}`);
  await expect(image().first()).toHaveAttribute('data-side', 'left');
  await clickBehind(page, 'words');
  await page.keyboard.type('!');
  await expect.poll(() => savedMarkdown(page, id)).toBe(`words!\n\n${markdown}`);
});

test('no violation', async () => {
  const { page } = here;
  await openWithImage('Axe');
  await expectAccessible(page, 'image');
  await picture().click();
  await expect(image()).toHaveClass(/is-selected/);
  await expectAccessible(page, 'image');
});
