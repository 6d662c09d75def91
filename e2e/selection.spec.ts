import { expect, test } from './test';
import { openMarkdown, savedMarkdown } from './source-window';
import { entryText, gatherComplaints, waitUntilSaved } from './window';
import { oneWindow } from './one-window';

const here = oneWindow('selection');
const bar = () => here.page.getByRole('toolbar', { name: 'Selected words' });

test('selected words get a bar beside them that marks and links them', async () => {
  const id = await openMarkdown(
    here.page,
    'Words',
    'mark these words\n\n```js\nconst code = 1;\n```\n',
  );
  const text = entryText(here.page);
  await text.getByText('mark these words').dblclick({ position: { x: 60, y: 12 } });
  await expect(bar()).toBeVisible();
  const selected = (await here.page.evaluate(() => String(getSelection()))).trim();
  expect(selected).toMatch(/^\w+$/);
  await bar().getByRole('button', { name: 'Bold' }).click();
  await expect(bar().getByRole('button', { name: 'Bold' })).toHaveAttribute('data-active', 'true');
  await expect.poll(() => savedMarkdown(here.page, id)).toContain(`**${selected}**`);
  await bar().getByRole('button', { name: 'Link to an address' }).click();
  await here.page.getByRole('combobox', { name: 'Address' }).fill('https://example.org/');
  await here.page.keyboard.press('Enter');
  await expect
    .poll(() => savedMarkdown(here.page, id))
    .toContain(`[**${selected}**](https://example.org/)`);
  await text.getByText('const code').dblclick();
  await expect(bar()).toBeHidden();
});

test('the bar is reached by keyboard, and gone when nothing is selected', async () => {
  const id = await openMarkdown(here.page, 'Keys', 'all of it\n');
  await entryText(here.page).click();
  await here.page.keyboard.press('End');
  await here.page.keyboard.press('Shift+Home');
  await expect(bar()).toBeVisible();
  await here.page.keyboard.press('Alt+F10');
  await expect(bar().getByRole('button', { name: 'Bold' })).toBeFocused();
  await here.page.keyboard.press('ArrowRight');
  await here.page.keyboard.press('Enter');
  await expect.poll(() => savedMarkdown(here.page, id)).toBe('*all of it*\n');
  await here.page.keyboard.press('ArrowRight');
  await expect(bar()).toBeHidden();
});

test('what is typed in place of code needs no style of its own, which would be refused', async () => {
  const complaints: string[] = [];
  gatherComplaints(here.page, complaints);
  const id = await openMarkdown(here.page, 'Over', '`code`\n\n## Heading `x`\n');
  await entryText(here.page).focus();
  await here.page.keyboard.press('Control+Home');
  for (const key of ['Shift+End', 'a', 'b', 'ArrowDown', 'End', 'Backspace', 'c'])
    await here.page.keyboard.press(key);
  await waitUntilSaved(here.page);
  await expect.poll(() => savedMarkdown(here.page, id)).toBe('`ab`\n\n## Heading c\n');
  expect(complaints).toEqual([]);
});
