import type { Page } from '../test';
import { pressShortcut, type Running } from '../window';
import type { Random } from './random';

/** One thing that the monkey does, as a line for people who repeat it. */
export type Deed = string;

/** What a hand presses without thinking. */
const KEYS = [
  'a e h i n o r s t # * _ ` > - [ ] | $ / \\ " ( :',
  'Enter Tab Shift+Tab Escape Backspace Delete Space F2 F6 F8',
  'ArrowUp ArrowDown ArrowLeft ArrowRight Home End PageUp PageDown',
  'Alt+ArrowUp Alt+ArrowDown Shift+ArrowDown Shift+End Control+Enter',
  'Control+A Control+B Control+C Control+V Control+X Control+Z Control+Y',
].flatMap((keys) => keys.split(' '));

/** What marks words, to be typed over or deleted. */
const SELECTING = [
  'Shift+ArrowUp Shift+ArrowDown Shift+ArrowLeft Shift+ArrowRight Shift+Home Shift+End',
  'Control+Shift+ArrowLeft Control+Shift+ArrowRight Control+Shift+End',
].flatMap((keys) => keys.split(' '));

/** Texts that programs trip over. */
const TEXTS = [
  '# Heading\n\n- one\n  - two\n\n```ts\nconst x: Array<T> = `${y}`;\n```\n',
  '| a | b |\n| - | - |\n| `|` | <b>x</b> |\n',
  '---\ntags: [a, "b\n---\n\ntext',
  '[[Nowhere]] ![[Nowhere#x]] #tag $x^2$ [^1]\n\n[^1]: note\n',
  '<script>window.ran = 1</script><img src=x onerror="window.ran = 1">',
  '\u202Eright to left\u202C \u0000\uFFFE 👩‍👩‍👧‍👦 e\u0301 ﷺ',
  'a'.repeat(5000),
  '> '.repeat(60),
];

/** Commands that leave the library or the window: all others are chosen. */
const LEFT_ALONE = ['openLibrary', 'switchLibrary', 'closeLibrary', 'restoreBackup', 'capture'];

/** Does one thing in the window, and tells which. */
export async function doSomething(running: Running, random: Random): Promise<Deed> {
  const { page } = running;
  const roll = random.below(100);
  if (roll < 5) return writeOn(page, random);
  if (roll < 45) return pressKey(page, random);
  if (roll < 75) return clickSomething(page, random);
  if (roll < 82) return clickAnywhere(page, random);
  if (roll < 90) return insertText(page, random);
  return chooseCommand(running, random);
}

async function pressKey(page: Page, random: Random): Promise<Deed> {
  const key = random.oneOf(KEYS);
  await page.keyboard.press(key);
  return `press ${key}`;
}

/** Stays in the text for a while, which single keys between clicks soon leave. */
async function writeOn(page: Page, random: Random): Promise<Deed> {
  const texts = page.getByRole('textbox', { name: /^(Text|Markdown source) of the entry$/ });
  const text = texts.filter({ visible: true }).first();
  if ((await text.count()) === 0) return 'no text to write in';
  await text.evaluate((element: HTMLElement) => element.focus());
  const keys: string[] = [];
  for (let left = 5 + random.below(20); left > 0; left -= 1) {
    const key = random.oneOf(random.below(3) > 0 ? KEYS : SELECTING);
    keys.push(key);
    await page.keyboard.press(key);
  }
  return `write ${keys.join(' ')}`;
}

/** Clicks one of the things that can be clicked, as the window shows them now. */
async function clickSomething(page: Page, random: Random): Promise<Deed> {
  const found = await page.evaluate(() => {
    const roles = 'button, a, input, select, textarea, [role], [contenteditable="true"]';
    return [...document.querySelectorAll(roles)].flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const middle = { x: x + width / 2, y: y + height / 2 };
      const isThere = width > 0 && height > 0 && middle.x >= 0 && middle.y >= 0;
      if (!isThere || middle.x > innerWidth || middle.y > innerHeight) return [];
      const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return [{ ...middle, name: `${element.tagName} ${name.trim().slice(0, 40)}` }];
    });
  });
  if (found.length === 0) return 'nothing to click';
  const { x, y, name } = random.oneOf(found);
  const button = random.below(12) === 0 ? 'right' : 'left';
  await page.mouse.click(x, y, { button });
  return `${button} click on ${name}`;
}

async function clickAnywhere(page: Page, random: Random): Promise<Deed> {
  const [width, height] = await page.evaluate(() => [innerWidth, innerHeight] as const);
  const at = { x: random.below(width), y: random.below(height) };
  if (random.below(3) > 0) {
    await page.mouse.click(at.x, at.y, { clickCount: 1 + random.below(3) });
    return `click at ${at.x}, ${at.y}`;
  }
  const to = { x: random.below(width), y: random.below(height) };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
  return `drag from ${at.x}, ${at.y} to ${to.x}, ${to.y}`;
}

/** Puts a text in as a paste does where the focus is. */
async function insertText(page: Page, random: Random): Promise<Deed> {
  const text = random.oneOf(TEXTS);
  const type = random.oneOf(['text/plain', 'text/html']);
  await page.evaluate(
    ({ text: what, type: as }) => {
      const data = new DataTransfer();
      data.setData(as, what);
      const event = { clipboardData: data, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', event));
    },
    { text, type },
  );
  return `paste ${type} ${JSON.stringify(text.slice(0, 40))}`;
}

/** Chooses a command of the menu by its id, or presses a shortcut that a slip of the hand gives. */
async function chooseCommand(running: Running, random: Random): Promise<Deed> {
  const commands = await running.app.evaluate(({ Menu }) => {
    const ids: string[] = [];
    const gather = (items: readonly Electron.MenuItem[]): void => {
      for (const item of items) {
        if (item.enabled && item.type !== 'separator' && item.role === undefined) ids.push(item.id);
        if (item.submenu) gather(item.submenu.items);
      }
    };
    gather(Menu.getApplicationMenu()?.items ?? []);
    return ids.filter((id) => id !== undefined && !/^\d*$/.test(id));
  });
  const left = commands.filter((id) => !LEFT_ALONE.includes(id));
  if (left.length === 0 || random.below(4) === 0) {
    const key = random.oneOf(['N', 'F', 'K', 'P', 'D', ',']);
    await pressShortcut(running, key);
    return `press Ctrl+${key}`;
  }
  const id = random.oneOf(left);
  await running.app.evaluate(({ Menu }, command) => {
    Menu.getApplicationMenu()?.getMenuItemById(command)?.click();
  }, id);
  return `choose ${id}`;
}
