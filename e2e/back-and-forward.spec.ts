import { join } from 'node:path';
import { expect, test, type Page } from './test';
import { createLibrary, makeFolder, pressShortcut, startOutloud, writeEntry } from './window';
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

test('each pane knows its way back after a restart', async () => {
  const folder = makeFolder('trail-restart');
  const first = await startOutloud(join(folder, 'profile'));
  await createLibrary(first.page, join(folder, 'library'), { sample: false });
  for (const title of ['Aside', 'One', 'Two', 'Three']) await writeEntry(first, title);
  const list = first.page.getByRole('region', { name: 'Entries' });
  await list.getByText('Aside', { exact: true }).click({ button: 'middle' });
  const article = (page: Page, title: string) =>
    page.getByRole('article', { name: title, exact: true });
  await expect(article(first.page, 'Aside')).toBeVisible();
  await article(first.page, 'Three').getByRole('textbox', { name: 'Title' }).click();
  await pressShortcut(first, 'Left', ['control', 'alt']);
  await expect(article(first.page, 'Two')).toBeVisible();
  await first.app.close();

  const second = await startOutloud(join(folder, 'profile'));
  await article(second.page, 'Two').getByRole('textbox', { name: 'Title' }).click();
  for (const [key, title] of [
    ['Left', 'One'],
    ['Right', 'Two'],
    ['Right', 'Three'],
  ] as const) {
    await pressShortcut(second, key, ['control', 'alt']);
    await expect(article(second.page, title)).toBeVisible();
  }
  // The pane beside has a way of its own, which begins there.
  await article(second.page, 'Aside').getByRole('textbox', { name: 'Title' }).click();
  await pressShortcut(second, 'Left', ['control', 'alt']);
  await expect(article(second.page, 'Aside')).toBeVisible();
  await expect(article(second.page, 'Three')).toBeVisible();
  await second.app.close();
});
