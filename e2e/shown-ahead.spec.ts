import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_CHANNEL } from '#contract/calls/bridge';
import { type ElectronApplication, expect, type Page, test } from './test';
import { createLibrary, gatherComplaints, makeFolder, startOutloud, writeEntry } from './window';
import { takeWholePicture } from './whole-picture';

const MAIN = 'e2e/slow-window/main.mjs';
const folder = makeFolder('shown-ahead');
const profile = join(folder, 'profile');

function choose(app: ElectronApplication, command: string): Promise<void> {
  return app.evaluate(
    ({ Menu }, id) => void Menu.getApplicationMenu()?.getMenuItemById(id)?.click(),
    command,
  );
}

/** Lets the window begin, which only shows the last list until then. */
function letBegin(app: ElectronApplication): Promise<void> {
  return app.evaluate(() => (Reflect.get(globalThis, 'letWindowBegin') as () => void)());
}

/** Shows the last list alone once more. */
async function showAgain(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(() => (Reflect.get(globalThis, 'holdNextWindow') as () => void)());
  await page.reload({ waitUntil: 'commit' });
}

/**
 * Makes the entry old, so that its age stays what it is for as long as tests take, and adds still
 * older ones, more than are in sight.
 */
function makeOld(library: string): void {
  const entries = join(library, 'entries');
  const paths = readdirSync(entries, { recursive: true, encoding: 'utf8' });
  const file = join(entries, paths.find((path) => path.endsWith('.json')) ?? '');
  const record = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...record, updated: '2024-03-05T10:00:00.000Z' }));
  mkdirSync(join(entries, 'ro'));
  for (let row = 10; row < 30; row += 1) {
    const older = {
      id: `row000${row}`,
      title: `Row ${row}`,
      updated: `2024-03-05T09:00:${row}.000Z`,
    };
    const path = join(entries, 'ro', `${older.id}.json`);
    writeFileSync(path, JSON.stringify({ ...record, ...older }));
  }
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

  await letBegin(app);
  await expect(ahead).toHaveCount(0);
  await expect(search).toHaveValue('zebr');
  await expect(search).toBeFocused();
  await page.keyboard.type('a');
  await expect(search).toHaveValue('zebra');
  await expect(page.getByRole('option', { name: /Zebra crossings/ })).toBeVisible();
  expect(complaints).toEqual([]);
  await app.close();
  makeOld(join(folder, 'library'));
});

/** The sidebar and the list. */
const LIST = { x: 0, y: 0, width: 536, height: 773 };

test('what is shown ahead looks as the window does, also when the look was changed meanwhile', async () => {
  const before = await startOutloud(profile);
  const kept = (): Promise<string> =>
    before.page.evaluate(() => localStorage.getItem('outloud-shown-ahead') ?? '');
  // What is open lies far down, and a start begins with the first rows all the same.
  await before.page.getByRole('option', { name: /Row 29/ }).waitFor();
  await before.page.getByRole('listbox').press('End');
  await expect(before.page.getByRole('article', { name: 'Row 10' })).toBeVisible();
  await expect.poll(kept).toContain('Mar 5, 2024');
  await before.app.close();
  for (const theme of ['light', 'dark']) {
    const settings = join(profile, 'settings.json');
    const chosen = JSON.parse(readFileSync(settings, 'utf8')) as object;
    writeFileSync(settings, JSON.stringify({ ...chosen, theme }));
    const { app, page } = await startOutloud(profile, { main: MAIN, colorScheme: null });
    await expect(page.locator('#shown-ahead').getByText('Zebra crossings')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    await page.evaluate(async () => document.fonts.ready);
    const ahead = await takeWholePicture(page, LIST);
    await letBegin(app);
    await expect(page.locator('#shown-ahead')).toHaveCount(0);
    const list = page.getByRole('listbox');
    await expect(list.getByText('Zebra crossings')).toBeVisible();
    // The row is ringed, not the list: its own rules come after those of all pages.
    await expect(list).toBeFocused();
    await expect(list).toHaveCSS('outline-style', 'none');
    // The open entry is told of as the list tells of it.
    await expect(page.getByRole('article')).toContainText('changed Mar 5, 2024');
    const pictures = process.env['OUTLOUD_PICTURES'];
    if (pictures !== undefined) writeFileSync(join(pictures, `shown-ahead-${theme}.png`), ahead);
    const look = async (): Promise<Buffer> => {
      // The window's list takes the focus, and shows it.
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      return takeWholePicture(page, LIST);
    };
    await expect.poll(async () => (await look()).equals(ahead)).toBe(true);
    await app.close();
  }
});

test('a window that only shows the last list ends when the menu is told to quit', async () => {
  const { app, page } = await startOutloud(profile, { main: MAIN });
  await expect(page.locator('#shown-ahead')).toBeVisible();
  const ended = app.waitForEvent('close');
  await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
    // Once this is answered.
    setImmediate(() => items?.find(({ role }) => role === 'quit')?.click());
  });
  await ended;
});

test('what was kept is not shown when it would do something', async () => {
  const { app, page } = await startOutloud(profile, { main: MAIN });
  const ahead = page.locator('#shown-ahead');
  await expect(ahead).toBeVisible();
  await page.evaluate(() => {
    const screen = JSON.parse(localStorage.getItem('outloud-shown-ahead') ?? '') as {
      html: string;
    };
    const doing = '<img src="x" onerror="document.documentElement.dataset.ran = 1">';
    const spoilt = { ...screen, html: `${screen.html}${doing}` };
    localStorage.setItem('outloud-shown-ahead', JSON.stringify(spoilt));
  });
  await showAgain(app, page);
  await page.waitForFunction(() => document.readyState !== 'loading');
  expect(await ahead.count()).toBe(0);
  await letBegin(app);
  await expect(page.getByRole('option', { name: /Zebra crossings/ })).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-ran');
  await app.close();
});

test('a window that has begun is asked about when it does not answer any more', async () => {
  const { app, page } = await startOutloud(profile, { main: MAIN });
  // As a window does that has come and gone.
  await page.evaluate("window.outloud.on('windowClosing', () => undefined)()");
  await app.evaluate(({ BrowserWindow, dialog }) => {
    dialog.showMessageBoxSync = () => {
      Reflect.set(globalThis, 'wasAsked', true);
      return 0;
    };
    BrowserWindow.getAllWindows()[0]?.close();
  });
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'wasAsked'))).toBe(true);
  await letBegin(app);
  // It answers now.
  await expect(page.locator('#shown-ahead')).toHaveCount(0);
  await app.close();
});

test('a shortcut that is pressed while the last list is shown is carried out by the window', async () => {
  const { app, page } = await startOutloud(profile, { main: MAIN });
  await expect(page.locator('#shown-ahead')).toBeVisible();
  await page.keyboard.press('Control+,');
  await letBegin(app);
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await expect(settings).toBeVisible();
  await expect(page.locator('#shown-ahead')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(settings).toBeHidden();
  // What is typed after one is for what it opens.
  await showAgain(app, page);
  await expect(page.locator('#shown-ahead')).toBeVisible();
  await page.keyboard.press('Control+N');
  await page.keyboard.type('Typed at the start');
  await page.evaluate(() => {
    const held = { ctrlKey: true, altKey: true, modifierAltGraph: true };
    const altGr = { key: '@', code: 'KeyQ', ...held, bubbles: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', altGr));
  });
  await letBegin(app);
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Typed at the start@');
  await app.close();
});

test('a start after work in another section shows all that it lists ahead', async () => {
  const { app, page } = await startOutloud(profile, { main: MAIN });
  const rows = page.locator('#shown-ahead').getByRole('option');
  await expect(rows.nth(0)).toHaveText(/Typed at the start@/);
  await expect(rows.nth(1)).toHaveText(/Zebra crossings/);
  // What is typed after a new note of the menu is for it, too.
  await page.evaluate(
    "void (window.heard = new Promise((told) => window.outloud.on('menuChosen', told)))",
  );
  // As the menu does, which comes late here.
  await app.evaluate(({ BrowserWindow }, channel) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.send(channel, 'menuChosen', { command: 'newNote' });
  }, EVENT_CHANNEL);
  await page.evaluate('window.heard');
  await page.keyboard.type('Chosen at the start');
  await letBegin(app);
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Chosen at the start');

  // Another entry is opened, which changes nothing in the list.
  await page.getByRole('button', { name: /^Everything/ }).click();
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('outloud-shown-ahead') ?? ''))
    .toContain('Chosen at the start');
  const marked = page.getByRole('option', { selected: true });
  await expect(marked).toHaveText(/Chosen at the start/);
  await page.getByRole('option', { name: /Zebra crossings/ }).click();
  await expect(marked).toHaveText(/Zebra crossings/);
  await showAgain(app, page);
  await expect(page.locator('#shown-ahead').getByRole('option', { selected: true })).toHaveText(
    /Zebra crossings/,
  );
  await letBegin(app);
  await expect(page.locator('#shown-ahead')).toHaveCount(0);

  // Closed, the library leaves nothing to be shown ahead.
  await choose(app, 'closeLibrary');
  await expect(page.getByRole('button', { name: 'Create Library' })).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('outloud-shown-ahead'))).toBeNull();
  await app.close();
});
