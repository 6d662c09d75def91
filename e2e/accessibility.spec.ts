import { expect, test, type Page } from './test';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './accessible';
import { outloudJson } from './command-line';
import type { Events } from '../src/contract/calls/api';
import { EVENT_CHANNEL } from '../src/contract/calls/bridge';
import { createLibrary, makeFolder, pressShortcut, startOutloud, type Running } from './window';

/** Lets the window hear how far a long task is, for as long as a look at it takes. */
async function tellProgress({ app }: Running, progress: Events['progressed']): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [channel, told]) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send(channel, 'progressed', told),
    [EVENT_CHANNEL, progress] as const,
  );
}

/** Properties of each kind. */
const KINDS = [
  ['words', 'List'],
  ['day', 'Date'],
  ['count', 'Number'],
  ['done', 'Yes or no'],
] as const;

test('no violation on the main screens', async () => {
  test.setTimeout(300_000);
  const folder = makeFolder('axe');
  const running = await startOutloud(join(folder, 'profile'));
  const { app, page } = running;
  const check = (screen: string) => expectAccessible(page, screen);

  await expect(page.getByRole('button', { name: 'Create Library' })).toBeVisible();
  await check('welcome');
  await tellProgress(running, { task: 'Rebuilding the list of entries', done: 1, total: 3 });
  const opening = page.getByRole('dialog', { name: 'Opening the library' });
  await expect(opening).toBeVisible();
  await check('opening');
  await tellProgress(running, { task: 'Rebuilding the list of entries', done: 0, total: 0 });
  await expect(opening).toBeHidden();
  await createLibrary(page, join(folder, 'library'), { sample: true });
  await page.getByRole('region', { name: 'Entries' }).getByText('What saved really means').click();
  await expect(page.getByRole('article', { name: 'What saved really means' })).toBeVisible();
  await tellProgress(running, { task: 'Indexing', done: 1, total: 3 });
  await expect(page.getByText('Getting ready to search: 1 of 3')).toBeVisible();
  await check('entry');
  await pressShortcut(running, 'F', ['control', 'alt']);
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('saved');
  await check('find');
  await page.keyboard.press('Escape');
  await pressShortcut(running, 'O', ['control', 'shift']);
  await expect(page.getByRole('complementary', { name: 'Contents' })).toBeVisible();
  await check('contents');
  await pressShortcut(running, 'O', ['control', 'shift']);
  await pressShortcut(running, 'M', ['control', 'alt']);
  const properties = page.getByRole('region', { name: 'Properties' });
  for (const [name, kind] of KINDS) {
    await properties.getByRole('button', { name: 'Add property' }).click();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await properties.getByRole('button', { name: `Kind of ${name}: Text` }).click();
    await page.getByRole('menuitem', { name: kind }).click();
  }
  await check('properties');
  await pressShortcut(running, 'M', ['control', 'alt']);
  await page
    .getByRole('region', { name: 'Entries' })
    .getByText('Lost updates')
    .click({ button: 'middle' });
  await expect(page.getByRole('region', { name: 'Right pane' })).toBeVisible();
  await check('two panes');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(900, 700));
  await expect(page.getByRole('tablist', { name: 'Open entries' })).toBeVisible();
  await check('two panes behind tabs');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1280, 800));
  await pressShortcut(running, 'W', ['control', 'alt']);
  await expect(page.getByRole('article', { name: 'What saved really means' })).toBeVisible();
  await pressShortcut(running, '/');
  const source = page.getByRole('textbox', { name: 'Markdown source of the entry' });
  await expect(source).toBeFocused();
  await check('source');
  await page.keyboard.press('Control+F');
  await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await check('find in the source');
  await page.keyboard.press('Escape');
  await pressShortcut(running, '/');
  await expect(source).toBeHidden();

  await pressShortcut(running, 'F', ['control', 'shift']);
  await page.keyboard.type('fsync');
  await expect(page.getByRole('listbox', { name: 'Search results' })).toBeVisible();
  await check('search');
  await page.keyboard.press('Escape');

  const dialogs: readonly [string, string, ('control' | 'shift')[]][] = [
    ['Compose from notes', 'D', ['control', 'shift']],
    ['Open by title', 'P', ['control']],
    ['Commands', 'P', ['control', 'shift']],
    ['Settings', ',', ['control']],
    ['Keyboard shortcuts', 'F1', []],
  ];
  for (const [name, key, modifiers] of dialogs) {
    await pressShortcut(running, key, modifiers);
    const dialog = page.getByRole('dialog', { name });
    await expect(dialog).toBeVisible();
    await check(name);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }

  await pressShortcut(running, 'D', ['control', 'shift']);
  const compose = page.getByRole('dialog', { name: 'Compose from notes' });
  await compose.getByRole('checkbox', { name: 'What saved really means' }).check();
  await compose.getByRole('textbox', { name: 'Title of the draft' }).fill('Saved');
  await compose.getByRole('button', { name: 'Create Post' }).click();
  await expect(page.getByRole('article', { name: 'Saved' })).toBeVisible();
  await check('post');
  await pressShortcut(running, 'K', ['control', 'alt']);
  const problems = page.getByRole('complementary', { name: /^Check/ });
  await problems.getByRole('button', { name: 'Ignore…' }).first().click();
  await expect(problems.getByRole('textbox', { name: 'Why may it stay?' })).toBeFocused();
  await check('check');
  await pressShortcut(running, 'K', ['control', 'alt']);
  await expect(problems).toBeHidden();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: /talk/i }).click();
  await expect(page.getByRole('complementary', { name: 'Outline' })).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).last().click();
  await expect(page.getByText('is now a talk, too')).toBeHidden();
  await check('talk');
  await page.getByRole('button', { name: 'Export Slides' }).click();
  const deck = page.getByRole('dialog', { name: 'Export slides' });
  await deck.getByRole('textbox', { name: 'Folder' }).fill(makeFolder('slides'));
  await expect(deck).toContainText('saved.md');
  await check('slides');
  await page.keyboard.press('Escape');
  await expect(deck).toBeHidden();

  for (const place of ['Gaps', 'Unresolved', 'Orphans', 'Graph']) {
    await page.getByRole('navigation', { name: 'Library' }).getByText(place).click();
    await check(place);
  }
  await page.getByRole('navigation', { name: 'Library' }).getByText('Trash').click();
  await check('trash');
  await app.close();
});

test('no violation with backups and in a library that can only be read', async () => {
  const folder = makeFolder('axe-read-only');
  const library = join(folder, 'library');
  const running = await startOutloud(join(folder, 'profile'));
  const { app, page } = running;
  await createLibrary(page, library, { sample: true });
  const openNote = async (window: Page): Promise<void> => {
    const title = 'What saved really means';
    await window.getByRole('region', { name: 'Entries' }).getByText(title).click();
    await expect(window.getByRole('article', { name: title })).toBeVisible();
  };
  await openNote(page);
  const place = join(folder, 'backups');
  mkdirSync(place);
  await outloudJson(['settings', '--backup-folder', place, '--library', library]);
  await expect
    .poll(() => readdirSync(place).filter((name) => name.endsWith('.zip')))
    .toHaveLength(1);
  await pressShortcut(running, ',');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await expect(dialog.getByRole('button', { name: 'Back Up Now' })).toBeVisible();
  await expectAccessible(page, 'backups');
  await page.keyboard.press('Escape');
  await app.close();

  const file = join(library, 'library.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"version":\d+/, '"version":99'));
  const second = await startOutloud(join(folder, 'profile'));
  await expect(second.page.getByRole('complementary', { name: 'Read-only' })).toBeVisible();
  await openNote(second.page);
  await expectAccessible(second.page, 'read-only');
  await second.app.close();
});
