import { expect, test } from './test';
import { oneWindow } from './one-window';
import { openMarkdown, savedMarkdown, sourceText, switchView } from './source-window';
import { entryText } from './window';

const here = oneWindow('spelling');
const marked = () => entryText(here.page).locator('.misspelled');
const menu = () => here.page.getByRole('menu', { name: /^Spelling of/ });

const TEXT = [
  'A **speling** mistake, and `cnst code` and https://exmaple.org/pth.',
  '```js\nconst mistke = useEfect();\n```',
  'Das ist ein deutscher Satz mit vielen schönen Wörtern.',
  'The Datasette plugin was recieved.',
].join('\n\n');

test('mistakes in prose are marked; code, addresses and another language are left alone', async () => {
  await openMarkdown(here.page, 'Marked', `${TEXT}\n`);
  await expect(marked()).toHaveText(['speling', 'Datasette', 'recieved']);
});

test('a right click offers what was meant, and one undo takes it back', async () => {
  const id = await openMarkdown(here.page, 'By mouse', `${TEXT}\n`);
  await marked().filter({ hasText: 'speling' }).click({ button: 'right' });
  await menu().getByRole('menuitem', { name: 'spelling', exact: true }).click();
  await expect.poll(() => savedMarkdown(here.page, id)).toContain('A **spelling** mistake');
  await expect(entryText(here.page)).toBeFocused();
  await expect(marked()).toHaveText(['Datasette', 'recieved']);
  await here.page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => savedMarkdown(here.page, id)).toBe(`${TEXT}\n`);
});

test('by keyboard from mistake to mistake; a learnt word is known and can be forgotten', async () => {
  const id = await openMarkdown(here.page, 'By keys', `${TEXT}\n`);
  const { keyboard } = here.page;
  await expect(marked()).toHaveCount(3);
  await entryText(here.page).press('ControlOrMeta+Home');
  await keyboard.press('F7');
  await expect(menu()).toHaveAccessibleName('Spelling of speling');
  await keyboard.press('Escape');
  await expect(menu()).toBeHidden();
  await expect(entryText(here.page)).toBeFocused();

  await keyboard.press('F7');
  await expect(menu()).toHaveAccessibleName('Spelling of Datasette');
  await menu().getByRole('menuitem', { name: 'Learn this word' }).press('Enter');
  await expect(marked()).toHaveText(['speling', 'recieved']);

  await keyboard.press('F7');
  await expect(menu()).toHaveAccessibleName('Spelling of recieved');
  await expect(menu().getByRole('menuitem', { name: 'received' })).toBeFocused();
  await keyboard.press('Enter');
  await expect.poll(() => savedMarkdown(here.page, id)).toContain('plugin was received.');

  await keyboard.press('ControlOrMeta+,');
  const settings = here.page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('button', { name: 'Forget Datasette' }).click();
  await expect(settings.getByRole('button', { name: 'Forget Datasette' })).toBeHidden();
  await settings.getByRole('radiogroup', { name: 'Spelling' }).getByText('Off').click();
  await keyboard.press('Escape');
  await expect(marked()).toHaveCount(0);
});

test('a word is not marked while it is typed', async () => {
  await openMarkdown(here.page, 'Typed', '\n');
  await here.page.evaluate(() =>
    (
      globalThis as unknown as {
        outloud: { call(noun: string, verb: string, argument: unknown): Promise<unknown> };
      }
    ).outloud.call('settings', 'change', { spelling: 'en-US' }),
  );
  await entryText(here.page).click();
  await here.page.keyboard.type('Once mistke');
  await here.page.waitForTimeout(1_200);
  await expect(marked()).toHaveCount(0);
  await here.page.keyboard.type(' more');
  await expect(marked()).toHaveText(['mistke']);
});

test('by keyboard on at once: a word that was just put right is not asked about again', async () => {
  await openMarkdown(here.page, 'Quickly', 'The speling was recieved.\n');
  const { keyboard } = here.page;
  await expect(marked()).toHaveCount(2);
  await entryText(here.page).press('ControlOrMeta+Home');
  await keyboard.press('F7');
  await expect(menu()).toHaveAccessibleName('Spelling of speling');
  await expect(menu().getByRole('menuitem').first()).toBeFocused();
  await keyboard.press('Enter');
  await expect(menu()).toBeHidden();
  await keyboard.press('F7');
  await expect(menu()).toHaveAccessibleName('Spelling of recieved');
  await keyboard.press('Escape');
});

test('a right click beside the mistakes offers the clipboard', async () => {
  await openMarkdown(here.page, 'Clipboard', 'Right words only.\n');
  await here.running.app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function popup(this: Electron.Menu) {
      const labels = this.items.map((item) => item.label);
      (globalThis as { offered?: string[] }).offered = labels;
    };
  });
  const offered = () =>
    here.running.app.evaluate(() => (globalThis as { offered?: string[] }).offered ?? null);
  await entryText(here.page).getByText('Right words only.').click({ button: 'right' });
  await expect
    .poll(offered)
    .toEqual(['Cut', 'Copy', 'Paste', 'Paste as Plain Text', '', 'Select All']);
});

test('in the Markdown source the same words are marked, and put right by the same menu', async () => {
  const { page } = here;
  const source = `---\nkind: mistke\n---\n\n${TEXT}\n`;
  const id = await openMarkdown(page, 'In the source', source);
  await switchView(here.running, 'source');
  const inSource = sourceText(page).locator('.misspelled');
  await expect(inSource).toHaveText(['speling', 'Datasette', 'recieved']);
  await inSource.first().click({ button: 'right' });
  await menu().getByRole('menuitem', { name: 'spelling', exact: true }).click();
  await expect(sourceText(page)).toBeFocused();
  await expect(inSource).toHaveText(['Datasette', 'recieved']);
  await expect.poll(() => savedMarkdown(page, id)).toContain('A **spelling** mistake, and `cnst');

  await page.keyboard.press('ControlOrMeta+Home');
  for (const word of ['Datasette', 'recieved']) {
    await page.keyboard.press('F7');
    await expect(menu()).toHaveAccessibleName(`Spelling of ${word}`);
    await expect(menu().getByRole('menuitem').first()).toBeFocused();
    if (word === 'recieved') break;
    await page.keyboard.press('Escape');
    await expect(menu()).toBeHidden();
    await expect(sourceText(page)).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => savedMarkdown(page, id)).toContain('plugin was received.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => savedMarkdown(page, id)).toContain('plugin was recieved.');
  await switchView(here.running, 'text');
});
