import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import {
  createLibrary,
  gatherComplaints,
  makeFolder,
  pressShortcut,
  type Running,
  startOutloud,
  writeEntry,
} from './window';

const folder = makeFolder('trail');
let running: Running;
let page: Page;
const complaints: string[] = [];

test.beforeAll(async () => {
  running = await startOutloud(join(folder, 'profile'));
  page = running.page;
  gatherComplaints(page, complaints);
  await createLibrary(page, join(folder, 'library'), { sample: false });
});

test.afterAll(async () => {
  await running.app.close();
  expect(complaints).toEqual([]);
});

test('goes back and forward by keys and by the buttons of a mouse, past what is gone', async () => {
  for (const title of ['First', 'Second', 'Third']) await writeEntry(running, title);
  const isOpen = (title: string) =>
    expect(page.getByRole('article', { name: title, exact: true })).toBeVisible();
  const press = (key: string) => pressShortcut(running, key, ['control', 'alt']);
  await press('Left');
  await isOpen('Second');
  await press('Left');
  await isOpen('First');
  await press('Right');
  await isOpen('Second');
  await page.evaluate(() =>
    document.dispatchEvent(new MouseEvent('mouseup', { button: 4, bubbles: true })),
  );
  await isOpen('Third');
  await page.evaluate(() =>
    document.dispatchEvent(new MouseEvent('mouseup', { button: 3, bubbles: true })),
  );
  await isOpen('Second');
  await pressShortcut(running, 'Backspace', ['control', 'shift']);
  await expect(page.getByRole('region', { name: 'Entries' })).not.toContainText('Second');
  await page.getByRole('region', { name: 'Entries' }).getByText('Third').click();
  await isOpen('Third');
  await press('Left');
  await isOpen('First');
});
