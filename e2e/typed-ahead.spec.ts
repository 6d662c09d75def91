import { expect, test } from './test';
import { oneWindow } from './one-window';
import { entryText, writeEntry } from './window';

const here = oneWindow('typed-ahead');

test('what is typed right after the keys for a new note stands in it, and nowhere else', async () => {
  const { page } = here;
  await writeEntry(here.running, 'The first note');
  await page.keyboard.type('Its text.');
  for (const delay of [0, 30]) {
    const title = `Quick brown foxes, ${delay}`;
    await page.keyboard.press('Control+N');
    await page.keyboard.type(`${title}x`, { delay });
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await page.keyboard.type(`Text after ${delay}.`, { delay });
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(title);
    await expect(entryText(page)).toHaveText(`Text after ${delay}.`);
  }
  await page.getByRole('option', { name: /The first note/ }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('The first note');
  await expect(entryText(page)).toHaveText('Its text.');
});

test('what is typed right after the button for a new note stands in it, too', async () => {
  const { page } = here;
  await page.getByRole('button', { name: 'New note' }).click();
  await page.keyboard.type('Lazy dogs');
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Lazy dogs');
});

test('nothing that is typed is lost where the keys are pressed twice', async () => {
  const { page } = here;
  // At once, as no keyboard is quick enough to.
  await page.evaluate(() => {
    const press = (key: string, ctrlKey = false): boolean =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true }));
    press('n', true);
    for (const letter of 'Owls') press(letter);
    press('n', true);
  });
  await expect(page.getByRole('option', { name: /Owls/ })).toBeVisible();
});
