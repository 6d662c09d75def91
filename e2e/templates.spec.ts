import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from './test';
import { expectAccessible } from './accessible';
import { outloud, outloudJson } from './command-line';
import { ask, openMarkdown, savedMarkdown } from './source-window';
import {
  createLibrary,
  entryText,
  gatherComplaints,
  makeFolder,
  pressShortcut,
  type Running,
  startOutloud,
} from './window';

const folder = makeFolder('templates');
const library = join(folder, 'library');
let running: Running;
let page: Page;
const complaints: string[] = [];

test.beforeAll(async () => {
  running = await startOutloud(join(folder, 'profile'));
  page = running.page;
  gatherComplaints(page, complaints);
  await createLibrary(page, library, { sample: false });
});

test.afterAll(async () => {
  await running.app.close();
  expect(complaints).toEqual([]);
});

function choose(command: string): Promise<void> {
  return running.app.evaluate(({ Menu }, id) => {
    Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
  }, command);
}

/** Today where this computer is, as the program says it. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

test('says what a template is while there is none', async () => {
  await choose('newFromTemplate');
  const dialog = page.getByRole('dialog', { name: 'New from template' });
  await expect(dialog).toContainText('No templates yet');
  await expectAccessible(page, 'template-none');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('makes an entry of a template, with the cursor at its place', async () => {
  await openMarkdown(
    page,
    'Meeting',
    'About {{title}} on {{date}}.\n\n{{cursor}}\n\nWho: {{who}}\n',
    {
      tags: ['template', 'work'],
    },
  );
  await choose('newFromTemplate');
  const dialog = page.getByRole('dialog', { name: 'New from template' });
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type('Planning');
  await expectAccessible(page, 'template');
  await page.keyboard.press('Enter');
  // At once, while the entry is being made.
  await page.keyboard.type('We begin here.');
  await expect(page.getByRole('article', { name: 'Planning' })).toBeVisible();
  await expect(entryText(page)).toBeFocused();
  const rows = await ask<{ id: string; title: string; tags: string[] }[]>(page, 'list', {});
  const made = rows.find(({ title }) => title === 'Planning');
  expect(made?.tags).toEqual(['work']);
  await expect
    .poll(() => savedMarkdown(page, made?.id ?? ''))
    .toBe(`About Planning on ${today()}.\n\nWe begin here.\n\nWho: {{who}}\n`);
});

test('today’s note is opened or made, in the window and from a terminal', async () => {
  await pressShortcut(running, ',');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByText('Daily note').scrollIntoViewIfNeeded();
  await expectAccessible(page, 'settings');
  await settings
    .getByRole('combobox', { name: 'Today’s note begins with' })
    .selectOption('Meeting');
  await page.keyboard.press('Escape');
  await pressShortcut(running, 'T', ['control', 'shift']);
  await expect(page.getByRole('article', { name: today() })).toBeVisible();
  await expect(entryText(page)).toContainText(`About ${today()} on ${today()}.`);
  await expect(entryText(page)).toBeFocused();
  await page.keyboard.type('Morning.');

  const at = ['--library', library];
  await expect
    .poll(async () => (await outloud(['daily', ...at])).stdout.toString())
    .toContain('Morning.');
  await outloudJson(['daily', 'From', 'a terminal', ...at]);
  await outloudJson(['daily', '-', ...at], '- piped\n');
  await expect(entryText(page)).toContainText('From a terminal');
  await expect(entryText(page)).toContainText('piped');

  // Elsewhere and back: the same note, to be gone on with at its end.
  await page.getByRole('region', { name: 'Entries' }).getByText('Planning').click();
  await expect(page.getByRole('article', { name: 'Planning' })).toBeVisible();
  await pressShortcut(running, 'T', ['control', 'shift']);
  await expect(page.getByRole('article', { name: today() })).toBeVisible();
  await expect(entryText(page)).toBeFocused();
  await page.keyboard.type(' and more');
  await expect(entryText(page)).toContainText('piped and more');
  const rows = await ask<{ title: string }[]>(page, 'list', {});
  expect(rows.filter(({ title }) => title === today())).toHaveLength(1);
});

test('adds from a terminal without a title, and from a template', async () => {
  const at = ['--library', library];
  const add = (args: string[], input?: string) =>
    outloudJson<{ id: string }>(['add', ...args, ...at], input);
  const commit = 'commit 1a2b3c\nAuthor: Someone\n\n    Mend the lock\n';
  const one = await add([], commit);
  expect(await outloudJson(['show', one.id, ...at])).toMatchObject({
    title: 'commit 1a2b3c',
    markdown: 'Author: Someone\n\n    Mend the lock\n',
  });
  const two = await add(['Shipped', 'it #infra', '--kind', 'win', '--tag', 'q1']);
  expect(await ask(page, 'read', { id: two.id })).toMatchObject({
    kind: 'win',
    title: 'Shipped it',
    tags: ['q1', 'infra'],
    private: true,
  });
  const three = await add(['--template', 'meeting', '--title', 'Retro', '--tag', 'q1']);
  expect(await ask(page, 'read', { id: three.id })).toMatchObject({
    title: 'Retro',
    tags: ['work', 'q1'],
  });
  const refused = await outloud(['add', '--template', 'nothing', ...at]);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('There is no template “nothing”. There are: “Meeting”.');
  const empty = await outloud(['add', ...at], ' \n');
  expect(empty.code).toBe(1);
  expect(empty.stderr).toContain('nothing to keep');
  // A library that is made for it.
  const other = join(mkdtempSync(join(folder, 'other-')), 'library');
  await outloudJson(['daily', 'First', '--library', other]);
  expect((await outloud(['daily', '--library', other])).stdout.toString()).toBe('First\n');
});
