import { expect, test } from '@playwright/test';
import { pressShortcut, writeEntry } from './window';
import { oneWindow } from './one-window';

const here = oneWindow('trail');

test('goes back and forward by keys and by the buttons of a mouse, past what is gone', async () => {
  for (const title of ['First', 'Second', 'Third']) await writeEntry(here.running, title);
  const isOpen = (title: string) =>
    expect(here.page.getByRole('article', { name: title, exact: true })).toBeVisible();
  const press = (key: string) => pressShortcut(here.running, key, ['control', 'alt']);
  await press('Left');
  await isOpen('Second');
  await press('Left');
  await isOpen('First');
  await press('Right');
  await isOpen('Second');
  await here.page.evaluate(() =>
    document.dispatchEvent(new MouseEvent('mouseup', { button: 4, bubbles: true })),
  );
  await isOpen('Third');
  await here.page.evaluate(() =>
    document.dispatchEvent(new MouseEvent('mouseup', { button: 3, bubbles: true })),
  );
  await isOpen('Second');
  await pressShortcut(here.running, 'Backspace', ['control', 'shift']);
  await expect(here.page.getByRole('region', { name: 'Entries' })).not.toContainText('Second');
  await here.page.getByRole('region', { name: 'Entries' }).getByText('Third').click();
  await isOpen('Third');
  await press('Left');
  await isOpen('First');
});
