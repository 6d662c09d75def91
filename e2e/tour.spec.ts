import { join } from 'node:path';
import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { createLibrary, gatherComplaints, makeFolder, startOutloud, type Running } from './window';

const folder = makeFolder('tour');
const complaints: string[] = [];
let running: Running;

test.beforeAll(async () => {
  running = await startOutloud(join(folder, 'profile'));
  gatherComplaints(running.page, complaints);
  await createLibrary(running.page, join(folder, 'library'), { sample: true, tour: true });
});

test.afterAll(async () => {
  await running.app.close();
  expect(complaints).toEqual([]);
});

const tour = () => running.page.getByRole('region', { name: 'Tour' });
const pointedAt = () => running.page.locator('[data-toured]');

async function chooseInMenu(command: string): Promise<void> {
  await running.app.evaluate(
    ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(),
    command,
  );
}

test('leads by keys from a note over a link and a draft to what goes out', async () => {
  const { page } = running;
  await expect(tour()).toContainText('Write a note');
  await expect(tour()).toContainText('Ctrl+N');
  await expect(tour().getByRole('button', { name: 'Next' })).toBeFocused();
  await expect(pointedAt()).toHaveAttribute('aria-label', 'New note');
  await expectAccessible(page, 'tour');

  // It covers nothing: the text ends above it.
  const bar = await tour().boundingBox();
  const main = await page.getByRole('main').boundingBox();
  expect((main?.y ?? 0) + (main?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);

  await page.keyboard.press('Enter');
  await expect(tour()).toContainText('Link it');
  await expect(pointedAt()).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(pointedAt()).toHaveAttribute('aria-label', 'More actions');
  await tour().getByRole('button', { name: 'Make a Post of This' }).focus();
  await page.keyboard.press('Enter');

  await expect(tour()).toContainText('Check it');
  await expect(pointedAt()).toHaveText('Publish…');
  await expect(tour().getByRole('button', { name: 'Back' })).toBeEnabled();
  await tour().getByRole('button', { name: 'Next' }).focus();
  await page.keyboard.press('Enter');
  await expect(tour()).toContainText('Take it out');
  await tour().getByRole('button', { name: 'Export Library…' }).click();
  const exporting = page.getByRole('dialog', { name: 'Export' });
  await expect(exporting).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(exporting).toBeHidden();
  await expect(tour()).toBeVisible();
  await tour().getByRole('button', { name: 'Finish' }).click();
  await expect(tour()).toBeHidden();
  await expect(pointedAt()).toHaveCount(0);
});

test('is begun again from the menu, and left with Esc from anywhere', async () => {
  const { page } = running;
  await page.getByRole('textbox', { name: 'Title' }).focus();
  await chooseInMenu('tour');
  await expect(tour()).toContainText('1 of 5');
  await page.keyboard.press('Escape');
  await expect(tour()).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();

  await chooseInMenu('tour');
  await page.getByRole('textbox', { name: 'Title' }).focus();
  await page.keyboard.press('Escape');
  await expect(tour()).toBeHidden();
  await expect(page.getByText('The tour is in the Help menu').last()).toBeVisible();
});

test('does not begin by itself at the next start', async () => {
  await running.app.close();
  running = await startOutloud(join(folder, 'profile'));
  gatherComplaints(running.page, complaints);
  await expect(running.page.getByRole('article')).toBeVisible();
  await expect(tour()).toBeHidden();
});
