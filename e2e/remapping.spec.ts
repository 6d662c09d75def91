import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator } from './test';
import {
  createLibrary,
  entryText,
  gatherComplaints,
  makeFolder,
  pressShortcut,
  startOutloud,
  writeEntry,
  type Running,
} from './window';

const folder = makeFolder('remapping');
const profile = join(folder, 'profile');
const file = join(profile, 'settings.json');
const complaints: string[] = [];
let running: Running;

test.beforeAll(async () => {
  running = await startOutloud(profile);
  gatherComplaints(running.page, complaints);
  await createLibrary(running.page, join(folder, 'library'), { sample: false });
});

test.afterAll(async () => {
  await running.app.close();
  expect(complaints).toEqual([]);
});

async function openShortcuts(): Promise<Locator> {
  await pressShortcut(running, 'F1', []);
  const dialog = running.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function close(dialog: Locator): Promise<void> {
  await running.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

/** The button with a command's keys. */
const keysOf = (dialog: Locator, name: string): Locator =>
  dialog.getByRole('button', { name: new RegExp(`^${name}:`) });

async function pressInstead(dialog: Locator, name: string, keys: string): Promise<void> {
  await keysOf(dialog, name).focus();
  await running.page.keyboard.press('Enter');
  await expect(keysOf(dialog, name)).toHaveText('Press the new keys…');
  await running.page.keyboard.press(keys);
}

const menuKeys = (command: string) =>
  running.app.evaluate(
    ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.accelerator ?? null,
    command,
  );

test('a command gets other keys: in menu, palette, tooltip and both views', async () => {
  const { page } = running;
  await writeEntry(running, 'Keys');
  await page.keyboard.type('Some words.');
  await pressShortcut(running, '/');
  await expect(page.getByRole('textbox', { name: 'Markdown source of the entry' })).toBeFocused();
  await pressShortcut(running, '/');
  await expect(entryText(page)).toBeFocused();
  const dialog = await openShortcuts();
  await pressInstead(dialog, 'Show or Hide Markdown Source', 'Control+Shift+L');
  await expect(keysOf(dialog, 'Show or Hide Markdown Source')).toHaveText('Ctrl+Shift+L');
  await close(dialog);
  await expect.poll(() => menuKeys('switchView')).toBe('CmdOrCtrl+Shift+L');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    shortcuts: { switchView: 'CmdOrCtrl+Shift+L' },
  });

  await entryText(page).focus();
  await pressShortcut(running, 'L', ['control', 'shift']);
  const source = page.getByRole('textbox', { name: 'Markdown source of the entry' });
  await expect(source).toBeFocused();
  await page.getByRole('button', { name: 'Markdown source' }).hover();
  await expect(page.getByRole('tooltip')).toContainText('Ctrl+Shift+L');
  // The usual keys do nothing any more.
  await pressShortcut(running, '/');
  // CodeMirror has a use of its own for these keys.
  await pressShortcut(running, 'L', ['control', 'shift']);
  await expect(entryText(page)).toBeFocused();
  await expect(entryText(page)).toContainText('Some words.');

  await pressShortcut(running, 'P', ['control', 'shift']);
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await expect(palette).toBeVisible();
  await page.keyboard.type('markdown source');
  await expect(palette.getByText('Ctrl+Shift+L')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
});

test('keys of another command can be taken over, and given back', async () => {
  const dialog = await openShortcuts();
  await pressInstead(dialog, 'Save Now', 'Control+N');
  const clash = dialog.getByRole('alert');
  await expect(clash).toContainText('“New Note” has these keys');
  await expect(keysOf(dialog, 'Save Now')).toHaveText('Ctrl+S');
  await clash.getByRole('button', { name: 'Leave as It Is' }).click();
  await expect(clash).toBeHidden();

  await pressInstead(dialog, 'Save Now', 'Control+N');
  await dialog.getByRole('button', { name: 'Take Them Over' }).click();
  await expect(keysOf(dialog, 'Save Now')).toHaveText('Ctrl+N');
  await expect(keysOf(dialog, 'New Note')).toHaveText('None');
  await dialog.getByRole('button', { name: 'Give Save Now its usual keys' }).click();
  await expect(keysOf(dialog, 'Save Now')).toHaveText('Ctrl+S');
  await expect(keysOf(dialog, 'New Note')).toHaveText('Ctrl+N');
  await close(dialog);
});

test('keys that type, that belong to the text or to the system are refused', async () => {
  const dialog = await openShortcuts();
  for (const [keys, reason] of [
    ['k', 'could not be typed'],
    ['Control+b', 'In a text these keys are for “Bold”'],
    ['Control+c', 'for “Copy”'],
  ] as const) {
    await pressInstead(dialog, 'Save Now', keys);
    await expect(dialog.getByRole('alert')).toContainText(reason);
    await expect(keysOf(dialog, 'Save Now')).toHaveText('Ctrl+S');
  }
  await close(dialog);
});

test('keys are taken away, all are reset, and that is undone', async () => {
  const dialog = await openShortcuts();
  await dialog.getByRole('button', { name: 'Take the keys of New Note away' }).click();
  await expect(keysOf(dialog, 'New Note')).toHaveText('None');
  await pressInstead(dialog, 'Import', 'F5');
  await expect(keysOf(dialog, 'Import')).toHaveText('F5');
  await dialog.getByRole('button', { name: 'Reset All' }).click();
  await expect(keysOf(dialog, 'New Note')).toHaveText('Ctrl+N');
  await expect(keysOf(dialog, 'Import')).toHaveText('None');
  await running.page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(keysOf(dialog, 'Import')).toHaveText('F5');
  await close(dialog);
  await pressShortcut(running, 'F5', []);
  const importing = running.page.getByRole('dialog', { name: 'Import' });
  await expect(importing).toBeVisible();
  await close(importing);
});

test('quick capture and the commands leave each other their keys', async () => {
  const { page } = running;
  const dialog = await openShortcuts();
  await pressInstead(dialog, 'Import', 'Control+Shift+Space');
  await expect(page.getByText('Quick capture has them in every program')).toBeVisible();
  await expect(keysOf(dialog, 'Import')).toHaveText('F5');
  await close(dialog);
  await pressShortcut(running, ',');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  const capture = settings.getByRole('button', { name: 'Keys of quick capture' });
  await capture.click();
  await page.keyboard.press('F5');
  await expect(settings.getByText('“Import…” has these keys in Outloud')).toBeVisible();
  await expect(capture).toHaveText('Ctrl+Shift+Space');
  await close(settings);
});

test('what was broken by hand is ignored with a word, and the rest is used', async () => {
  await running.app.close();
  const settings: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
  const shortcuts = { newNote: 'ctrl+shift+j', save: 'Ctrl+Banana', fly: 'F5' };
  writeFileSync(file, JSON.stringify({ ...settings, shortcuts }));
  running = await startOutloud(profile);
  gatherComplaints(running.page, complaints);
  const word = running.page.getByText('Not all shortcuts in the settings file are used');
  await expect(word).toContainText('“Save Now”: "Ctrl+Banana" is not understood.');
  await expect(word).toContainText('There is no command “fly”.');
  await pressShortcut(running, 'J', ['control', 'shift']);
  await expect(running.page.getByRole('textbox', { name: 'Title' })).toHaveValue('');
  const dialog = await openShortcuts();
  await expect(keysOf(dialog, 'Save Now')).toHaveText('Ctrl+S');
  await close(dialog);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ shortcuts });
});
