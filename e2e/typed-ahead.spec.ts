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

test('what is typed after the keys for a title goes into its field, and after Enter into the text', async () => {
  const { page } = here;
  const text = entryText(page);
  await page.keyboard.press('Control+P');
  await page.keyboard.type('The fir');
  await expect(page.getByRole('textbox', { name: 'Open by title' })).toHaveValue('The fir');
  await page.getByRole('button', { name: /^The first note/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('First: ');
  await expect(text).toHaveText('First: Its text.');

  // All at once, before there is anything to choose from.
  await page.keyboard.press('Control+P');
  await page.keyboard.type('Lazy d\nNow: ');
  await expect(page.getByRole('article', { name: 'Lazy dogs' })).toBeVisible();
  await expect(text).toHaveText('Now:');

  await page.keyboard.press('Control+F');
  await page.keyboard.type('now');
  await expect(page.getByRole('textbox', { name: 'Find' })).toHaveValue('now');
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('home');
  await expect(page.getByRole('textbox', { name: 'Commands' })).toHaveValue('home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Home' })).toBeVisible();
});

test('what is typed right after the keys of a dialog changes nothing in the note', async () => {
  const { page } = here;
  await writeEntry(here.running, 'Kept as it is');
  await page.keyboard.type('Kept.');
  await page.keyboard.press('Control+Alt+J');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('Faster');
  const dialog = page.getByRole('dialog', { name: 'New win' });
  await expect(dialog.getByRole('textbox', { name: 'What you did' })).toHaveValue('Faster');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+Shift+Y');
  await page.keyboard.type('x');
  await expect(page.getByRole('dialog', { name: /^History/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(entryText(page)).toHaveText('Kept.');
});

/** Presses keys at once, as no keyboard is quick enough to; `+` is the one for a new note. */
const pressAtOnce = (keys: string): Promise<void> =>
  here.page.evaluate((all) => {
    for (const key of all) {
      const press = key === '+' ? { key: 'n', ctrlKey: true } : { key };
      document.body.dispatchEvent(new KeyboardEvent('keydown', { ...press, bubbles: true }));
    }
  }, keys);

test('pressed twice at once, the keys make one note, or two with the words of each', async () => {
  const { page } = here;
  const entries = page.getByRole('region', { name: 'Entries' }).getByRole('option');
  const before = await entries.count();
  await pressAtOnce('++Owls');
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Owls');
  await expect(entries).toHaveCount(before + 1);
  await pressAtOnce('+Jays+Rooks');
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Rooks');
  await expect(page.getByRole('option', { name: /Jays/ })).toBeVisible();
  await expect(entries).toHaveCount(before + 3);
});
