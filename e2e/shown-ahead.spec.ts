import { join } from 'node:path';
import { expect, test } from './test';
import { createLibrary, gatherComplaints, makeFolder, startOutloud, writeEntry } from './window';

const MAIN = 'e2e/slow-window/main.mjs';

test('a start shows the last list at once, and goes on with what is typed into its search', async () => {
  const folder = makeFolder('shown-ahead');
  const profile = join(folder, 'profile');
  const before = await startOutloud(profile);
  await createLibrary(before.page, join(folder, 'library'), { sample: false });
  await writeEntry(before, 'Zebra crossings');
  await before.page.keyboard.type('Stripes that nobody outside of the library reads.');
  // What a start lists.
  await before.page.getByRole('button', { name: /^Everything/ }).click();
  const kept = (): Promise<string> =>
    before.page.evaluate(() => localStorage.getItem('outloud-shown-ahead') ?? '');
  await expect.poll(kept).toContain('Zebra crossings');
  expect(await kept()).not.toContain('Stripes');
  await before.app.close();

  const { app, page } = await startOutloud(profile, { main: MAIN });
  const complaints: string[] = [];
  gatherComplaints(page, complaints);
  const ahead = page.locator('#shown-ahead');
  // All but the search can only be looked at.
  await expect(ahead.locator('[inert]').getByText('Zebra crossings')).toBeVisible();
  const search = page.getByRole('combobox', { name: 'Search everything' });
  await search.click();
  await page.keyboard.type('zebr');
  await expect(ahead.getByRole('combobox')).toHaveValue('zebr');
  if (process.env['OUTLOUD_PICTURES'] !== undefined)
    await page.screenshot({ path: join(process.env['OUTLOUD_PICTURES'], 'shown-ahead.png') });

  await expect(ahead).toHaveCount(0);
  await expect(search).toHaveValue('zebr');
  await expect(search).toBeFocused();
  await page.keyboard.type('a');
  await expect(search).toHaveValue('zebra');
  await expect(page.getByRole('option', { name: /Zebra crossings/ })).toBeVisible();

  // Closed, the library leaves nothing to be shown ahead.
  await app.evaluate(
    ({ Menu }) => void Menu.getApplicationMenu()?.getMenuItemById('closeLibrary')?.click(),
  );
  await expect(page.getByRole('button', { name: 'Create Library' })).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('outloud-shown-ahead'))).toBeNull();
  expect(complaints).toEqual([]);
  await app.close();
});
