import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from './test';
import { expectAccessible } from './accessible';
import { outloud, outloudJson } from './command-line';
import {
  entryText,
  gatherComplaints,
  makeFolder,
  openLibrary,
  type Running,
  startOutloud,
  waitUntilSaved,
} from './window';

const folder = makeFolder('list');
const library = join(folder, 'library');
let running: Running;
let page: Page;
const complaints: string[] = [];

const NOTES: Readonly<Record<string, string>> = {
  'alpha.md': '---\ntags: [sql]\n---\n\n# Alpha\n\nLinks to [[Beta]].\n',
  'beta.md': '# Beta\n\n*  About __#sql/joins__ and `#sql`: #sql/joins\n',
  'delta.md': '---\ntags: [go]\n---\n\n# Delta\n\nAlone.\n',
  'gamma.md': '---\nprivate: true\n---\n\n# Gamma\n\nHidden, #sql.\n',
};

test.beforeAll(async () => {
  mkdirSync(join(folder, 'notes'));
  for (const [name, text] of Object.entries(NOTES))
    writeFileSync(join(folder, 'notes', name), text);
  await outloud(['import', join(folder, 'notes'), '--library', library]);
  running = await startOutloud(join(folder, 'profile'));
  page = running.page;
  gatherComplaints(page, complaints);
  await openLibrary(running, library);
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
  await page.getByRole('button', { name: 'Sort the list' }).click();
  await page.getByRole('menuitemradio', { name: 'Title' }).click();
  await expect(page.getByRole('option').first()).toContainText('Alpha');
});

test.afterAll(async () => {
  await running.app.close();
  expect(complaints).toEqual([]);
});

const option = (title: string) => page.getByRole('option', { name: title });
const selected = () => page.getByRole('option', { selected: true });
const bar = () => page.getByRole('toolbar', { name: 'Selected entries' });
const undo = () => page.getByRole('alert').getByRole('button', { name: 'Undo' }).last();

test('“Select All” marks nothing where no text and no list has the focus', async () => {
  const marked = () => page.evaluate(() => document.getSelection()?.toString() ?? '');
  await page.getByRole('button', { name: 'Sort the list' }).focus();
  await page.keyboard.press('Control+a');
  expect(await marked()).toBe('');
  await page.evaluate(() => document.execCommand('selectAll'));
  expect(await marked()).toBe('');
});

test('selects by mouse and by keys', async () => {
  await option('Alpha').click();
  await expect(selected()).toHaveCount(1);
  await option('Delta').click({ modifiers: ['ControlOrMeta'] });
  await expect(selected()).toHaveText([/Alpha/, /Delta/]);
  await expect(page.getByText('2 selected')).toBeVisible();
  await expect(bar()).toContainText(/Tags.*Private.*Compose.*Trash/);
  await expect(page.getByRole('article', { name: 'Alpha' })).toBeVisible();
  await option('Gamma').click({ modifiers: ['Shift'] });
  await expect(selected()).toHaveText([/Delta/, /Gamma/]);
  await page.keyboard.press('Escape');
  await expect(bar()).toBeHidden();
  await option('Alpha').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(selected()).toHaveText([/Alpha/, /Beta/, /Delta/]);
  await page.keyboard.press('Shift+ArrowUp');
  await expect(selected()).toHaveText([/Alpha/, /Beta/]);
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Space');
  await expect(selected()).toHaveText([/Alpha/, /Beta/, /Gamma/]);
  await page.keyboard.press('ControlOrMeta+a');
  await expect(page.getByText('4 selected')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(selected()).toHaveText([/Delta/]);
  await expect(page.getByRole('article', { name: 'Delta' })).toBeVisible();
});

test('does something with all that are selected, and takes it back', async () => {
  await option('Alpha').click();
  await entryText(page).getByText('Links to').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Typed at the last moment.');
  await option('Delta').click({ modifiers: ['ControlOrMeta'] });
  await bar().getByRole('button', { name: 'Tags…' }).click();
  await page.getByRole('combobox', { name: 'Add a tag' }).fill('#topic');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('2 entries tagged #topic.')).toBeVisible();
  await expect(option('Alpha')).toContainText('#topic');
  await expect(option('Delta')).toContainText('#topic');
  await expect(entryText(page)).toContainText('Typed at the last moment.');
  // Under the mouse it stays for as long as it is looked at.
  await undo().hover();
  await expectAccessible(page);
  await undo().click();
  await expect(option('Alpha')).not.toContainText('#topic');
  await expect(option('Delta')).not.toContainText('#topic');

  await bar().getByRole('button', { name: 'Private or not' }).click();
  await page.getByRole('menuitem', { name: 'Make Private' }).click();
  await expect(option('Delta').getByLabel('Private')).toBeVisible();
  await undo().click();
  await expect(option('Delta').getByLabel('Private')).toBeHidden();

  await bar().getByRole('button', { name: 'Compose from these…' }).click();
  const compose = page.getByRole('dialog');
  await expect(compose).toContainText('Alpha');
  await expect(compose).toContainText('Delta');
  await page.keyboard.press('Escape');

  await bar().getByRole('button', { name: 'Move to Trash' }).click();
  await expect(page.getByRole('option')).toHaveText([/Beta/, /Gamma/]);
  await expect(page.getByRole('article', { name: 'Alpha' })).toBeHidden();
  await undo().click();
  await expect(page.getByRole('option')).toHaveCount(4);
  await expect(page.getByRole('article', { name: 'Alpha' })).toBeVisible();
  await waitUntilSaved(page);
});

test('filters, says by what, and lets go of it', async () => {
  const chips = page.getByRole('group', { name: 'Filtered by' });
  const filter = page.getByRole('button', { name: 'Filter the list' });
  const choose = async (part: string, value: string): Promise<void> => {
    await page
      .getByRole('dialog', { name: 'Filter' })
      .getByRole('combobox', { name: part, exact: true })
      .click();
    await page.getByRole('option', { name: value, exact: true }).click();
  };
  await filter.click();
  const tag = page
    .getByRole('dialog', { name: 'Filter' })
    .getByRole('combobox', { name: 'Tag', exact: true });
  await tag.pressSequentially('sql');
  await tag.press('Enter');
  await choose('Private', 'Not private');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('listbox', { name: 'Everything' }).getByRole('option')).toHaveText([
    /Alpha/,
    /Beta/,
  ]);
  // A search goes beyond it, and says so.
  const search = page.getByRole('combobox', { name: 'Search everything' });
  await search.fill('Hidden');
  await expect(page.getByText('The list keeps its filter: #sql, Not private.')).toBeVisible();
  await expect(page.getByRole('option')).toHaveText([/Gamma/]);
  await search.press('Escape');
  await expect(page.getByRole('option')).toHaveText([/Alpha/, /Beta/]);
  await page.getByRole('button', { name: 'Don’t filter by Not private' }).click();
  await expect(page.getByRole('option')).toHaveText([/Alpha/, /Beta/, /Gamma/]);
  await filter.click();
  await choose('Links', 'Without links');
  await choose('Private', 'Not private');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('Nothing fits the filter')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the Filter' }).click();
  await expect(page.getByRole('option')).toHaveCount(4);
  await expect(chips).toBeHidden();
});

test('renames a tag everywhere, after showing what it changes, and takes it back', async () => {
  const sidebar = page.getByRole('navigation', { name: 'Library' });
  await sidebar
    .getByRole('button')
    .filter({ hasText: /^sql\d+$/ })
    .click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Rename Tag…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rename #sql' });
  await dialog.getByRole('textbox', { name: 'New name' }).fill('2026');
  await expect(dialog).toContainText('no number or colour');
  await dialog.getByRole('textbox', { name: 'New name' }).fill('databases');
  await expect(dialog).toContainText('Changes 3 entries');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByText('#sql is #databases now, in 3 entries.')).toBeVisible();
  await option('Beta').click();
  await expect(entryText(page)).toContainText('and #sql: #databases/joins');
  await expect(option('Gamma')).toContainText('#databases');
  await undo().click();
  await expect(entryText(page)).toContainText('and #sql: #sql/joins');
  const tags = await outloudJson<{ tag: string }[]>(['tags', '--library', library]);
  expect(tags.map(({ tag }) => tag).toSorted()).toEqual(['go', 'sql', 'sql/joins']);
});

test('does the same from the command line', async () => {
  const run = <T>(args: readonly string[]) => outloudJson<T>([...args, '--library', library]);
  const rows = await run<{ id: string; title: string }[]>(['list']);
  const ids = ['Alpha', 'Delta'].map((title) => rows.find((row) => row.title === title)?.id ?? '');
  const tagged = await run<{ entries: unknown[] }>(['tag', 'add', 'topic', ...ids]);
  expect(tagged.entries).toHaveLength(2);
  await expect(option('Delta')).toContainText('#topic');
  const removed = await run<{ entries: unknown[] }>(['tag', 'remove', '#TOPIC', ...ids]);
  expect(removed.entries).toHaveLength(2);
  const rename = ['tags', '--rename', 'sql', 'data'];
  expect(await run([...rename, '--dry-run'])).toMatchObject({ merged: 0 });
  await expect(option('Alpha')).toContainText('#sql');
  await run(rename);
  await expect(option('Alpha')).toContainText('#data');
});
