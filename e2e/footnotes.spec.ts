import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { clickBehind, openMarkdown } from './source-window';
import { entryText } from './window';
import { oneWindow } from './one-window';

const here = oneWindow('footnotes');
const card = () => here.page.getByRole('tooltip').filter({ hasText: 'The proof' });
const reference = () => entryText(here.page).locator('.footnote-reference');

test.beforeAll(async () => {
  const lines = Array.from({ length: 40 }, (_, line) => `line ${line}\n\n`).join('');
  await openMarkdown(
    here.page,
    'Footnotes',
    `claim[^1] and on\n\n${lines}[^1]: The proof, with \`code\`.\n`,
  );
});

test('the mouse on a reference shows the note', async () => {
  await reference().first().hover();
  await expect(card()).toContainText('The proof, with code.');
  await expect(reference().first()).toHaveAccessibleDescription(/The proof/);
  await expectAccessible(here.page);
  await here.page.keyboard.press('Escape');
  await expect(card()).toBeHidden();
  await entryText(here.page).getByText('line 2', { exact: true }).hover();
  await reference().first().hover();
  await expect(card()).toBeVisible();
  await entryText(here.page).getByText('line 3', { exact: true }).hover();
  await expect(here.page.getByRole('tooltip')).toBeHidden();
});

test('the cursor at a reference shows it, and a key goes there and back', async () => {
  const { keyboard } = here.page;
  await clickBehind(here.page, 'claim');
  await keyboard.press('ArrowRight');
  await expect(card()).toBeVisible();
  await keyboard.press('Control+Enter');
  await expect(card()).toBeHidden();
  await keyboard.press('End');
  await keyboard.type(' Here.');
  await expect(entryText(here.page).locator('.footnote')).toContainText('code. Here.');
  await keyboard.press('Control+Enter');
  await keyboard.type('!');
  await expect(entryText(here.page).locator('p').first()).toHaveText(/^claim1! and/);
});

test('a click goes there, and one on its number back', async () => {
  await reference().first().click();
  await expect(entryText(here.page).locator('.footnote')).toBeInViewport();
  await entryText(here.page).locator('.footnote-label').click();
  await expect(reference().first()).toBeInViewport();
});
