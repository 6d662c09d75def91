import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { clickBehind, openMarkdown, savedMarkdown, sourceText, switchView } from './source-window';
import { entryText, pressShortcut } from './window';
import { oneWindow } from './one-window';

const here = oneWindow('pairs');
const CODE = '```js\nx\n```\n';

/** Selects this many characters before the cursor. */
async function selectBack(count: number): Promise<void> {
  for (let step = 0; step < count; step += 1) await here.page.keyboard.press('Shift+ArrowLeft');
}

test('an opening bracket or quote wraps the selected words, and one undo takes it off', async () => {
  const id = await openMarkdown(here.page, 'Wrap', 'some words (here)\n');
  const { keyboard } = here.page;
  await clickBehind(here.page, 'words');
  await selectBack(5);
  await keyboard.type('"');
  await expect.poll(() => savedMarkdown(here.page, id)).toBe('some "words" (here)\n');
  await keyboard.type('(');
  await expect.poll(() => savedMarkdown(here.page, id)).toBe('some "(words)" (here)\n');
  await keyboard.press('Control+Z');
  await keyboard.press('Control+Z');
  await expect.poll(() => savedMarkdown(here.page, id)).toBe('some words (here)\n');
  await clickBehind(here.page, '(here)');
  await selectBack(6);
  await keyboard.type('(');
  await expect.poll(() => savedMarkdown(here.page, id)).toBe('some words ((here))\n');
});

test('a backtick makes code of the selected words, two brackets a link', async () => {
  const id = await openMarkdown(here.page, 'Marks', 'Wrap and more\n');
  const { keyboard } = here.page;
  await clickBehind(here.page, 'more');
  await selectBack(4);
  await keyboard.type('`');
  await expect.poll(() => savedMarkdown(here.page, id)).toBe('Wrap and `more`\n');
  await clickBehind(here.page, 'Wrap');
  await selectBack(4);
  await keyboard.type('[[');
  await expect.poll(() => savedMarkdown(here.page, id)).toBe('[[Wrap]] and `more`\n');
});

test('Enter in code keeps the indentation, and goes deeper between brackets', async () => {
  const id = await openMarkdown(here.page, 'Indented', CODE);
  const { keyboard } = here.page;
  await clickBehind(here.page, 'x');
  await keyboard.type(' => {');
  await keyboard.press('Enter');
  await keyboard.type('a;');
  await keyboard.press('Enter');
  await keyboard.type('b;');
  await expect.poll(() => savedMarkdown(here.page, id)).toBe('```js\nx => {\n  a;\n  b;\n}\n```\n');
  await keyboard.press('Control+End');
  for (let count = 0; count < 3; count += 1) await keyboard.press('Enter');
  await keyboard.type('out');
  await expect.poll(() => savedMarkdown(here.page, id)).toContain('}\n```\n\nout\n');
});

test('in code what opens brings what closes; in words nothing does', async () => {
  const id = await openMarkdown(here.page, 'Code', `start\n\n${CODE}`);
  const { keyboard } = here.page;
  await clickBehind(here.page, 'start');
  await keyboard.type(" (it's [a");
  await clickBehind(here.page, 'x');
  await keyboard.type(' = f({ a: "b" }, [1]);');
  await keyboard.press('Enter');
  await keyboard.type("don't (");
  await expect
    .poll(() => savedMarkdown(here.page, id))
    .toBe('start (it\'s \\[a\n\n```js\nx = f({ a: "b" }, [1]);\ndon\'t ()\n```\n');
  await keyboard.press('Backspace');
  await expect.poll(() => savedMarkdown(here.page, id)).toContain("\ndon't \n```");
  await keyboard.type('(');
  await keyboard.press('Control+Z');
  await expect.poll(() => savedMarkdown(here.page, id)).not.toContain('()');
});

test('the source has pairs, too, and a setting switches all of them off', async () => {
  const id = await openMarkdown(here.page, 'Source', `start\n\n${CODE}`);
  const { keyboard } = here.page;
  const switchPairs = async () => {
    await pressShortcut(here.running, ',');
    const choice = here.page.getByRole('switch', { name: 'Brackets and quotes in pairs' });
    await choice.press('Space');
    return choice;
  };
  await switchView(here.running, 'source');
  await keyboard.press('Control+Home');
  await keyboard.type('(it\'s "so") ');
  await expect(sourceText(here.page)).toContainText('(it\'s "so") start');
  await expect(await switchPairs()).not.toBeChecked();
  await expectAccessible(here.page);
  await keyboard.press('Escape');
  await sourceText(here.page).focus();
  await keyboard.press('Control+Home');
  await keyboard.type('(a ');
  await expect(sourceText(here.page)).toContainText("(a (it's");
  await switchView(here.running, 'text');
  await clickBehind(here.page, 'x');
  await keyboard.type('(');
  await expect.poll(() => savedMarkdown(here.page, id)).toContain('x(\n');
  await clickBehind(here.page, 'start');
  await selectBack(5);
  await keyboard.type('(');
  await expect.poll(() => savedMarkdown(here.page, id)).toContain('"so") (\n');
  await expect(await switchPairs()).toBeChecked();
  await keyboard.press('Escape');
  await expect(entryText(here.page)).toBeVisible();
});
