import { join } from 'node:path';
import { type ElectronApplication, expect, test } from './test';
import { createLibrary, gatherComplaints, makeFolder, startOutloud, writeEntry } from './window';

const MAIN = 'e2e/slow-window/main.mjs';
const folder = makeFolder('shown-ahead');
const profile = join(folder, 'profile');

function choose(app: ElectronApplication, command: string): Promise<void> {
  return app.evaluate(
    ({ Menu }, id) => void Menu.getApplicationMenu()?.getMenuItemById(id)?.click(),
    command,
  );
}

test.describe.configure({ mode: 'serial' });

test('a start shows the last list at once, and goes on with what is typed into its search', async () => {
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
  expect(complaints).toEqual([]);
  await app.close();
});

test('a shortcut that is pressed while the last list is shown is carried out by the window', async () => {
  const { app, page } = await startOutloud(profile, { main: MAIN });
  await expect(page.locator('#shown-ahead')).toBeVisible();
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await expect(settings).toBeVisible();
  await expect(page.locator('#shown-ahead')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(settings).toBeHidden();

  // Closed, the library leaves nothing to be shown ahead.
  await choose(app, 'closeLibrary');
  await expect(page.getByRole('button', { name: 'Create Library' })).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('outloud-shown-ahead'))).toBeNull();
  await app.close();
});
