import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test, type Page } from './test';
import { expectAccessible } from './accessible';
import { outloud, outloudJson } from './command-line';
import { ask, clickBehind, openMarkdown } from './source-window';
import { changeBlocks, filesOf, sync, writeJournalOut, type SavedRecord } from './synced-files';
import {
  createLibrary,
  entryText,
  gatherComplaints,
  makeFolder,
  startOutloud,
  typedFiles,
  waitUntilSaved,
  type Running,
} from './window';

const folder = makeFolder('outside');
const library = join(folder, 'library');
const complaints: string[] = [];
let running: Running;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  running = await startOutloud(join(folder, 'profile'));
  page = running.page;
  gatherComplaints(page, complaints);
  await createLibrary(page, library, { sample: false });
});

test.afterAll(async () => {
  await running.app.close();
  expect(complaints).toEqual([]);
  // Nothing that came from elsewhere is taken for typed here.
  expect(typedFiles(join(folder, 'profile'))).toEqual([]);
});

const { pathOf, readRecord } = filesOf(library);
const writeOut = () => writeJournalOut(page);

/** An open note with three paragraphs, written out to its file. */
async function openNote(title: string): Promise<string> {
  const id = await openMarkdown(page, title, 'First words.\n\nSecond words.\n\nThird words.\n');
  await expect(entryText(page)).toContainText('Third words.');
  await writeOut();
  return id;
}

const paragraphs = () => entryText(page).locator('p');
const entries = () => page.getByRole('region', { name: 'Entries' });

test('a changed file shows in the list and in the open entry', async () => {
  const id = await openNote('From here');
  const changed = changeBlocks(readRecord(id), { 1: 'Words from another machine.' });
  sync(pathOf(id), JSON.stringify({ ...changed, title: 'From elsewhere' }));
  await expect(entries().getByText('From elsewhere')).toBeVisible();
  await expect(paragraphs()).toHaveText([
    'First words.',
    'Words from another machine.',
    'Third words.',
  ]);
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('From elsewhere');
});

test('typing goes on in its place while another block is changed, and Undo is one’s own', async () => {
  const id = await openNote('Typed in');
  await clickBehind(page, 'Third words.');
  await page.keyboard.type(' Mine');
  sync(pathOf(id), JSON.stringify(changeBlocks(readRecord(id), { 0: 'Theirs.' })));
  await page.keyboard.type(' and more');
  await expect(paragraphs().first()).toHaveText('Theirs.');
  await page.keyboard.type('.');
  await expect(paragraphs()).toHaveText([
    'Theirs.',
    'Second words.',
    'Third words. Mine and more.',
  ]);
  await expect
    .poll(async () => {
      await writeOut();
      return JSON.stringify(readRecord(id).document);
    })
    .toContain('Third words. Mine and more.');
  expect(JSON.stringify(readRecord(id).document)).toContain('Theirs.');
  await page.keyboard.press('Control+Z');
  await expect(paragraphs().first()).toHaveText('Theirs.');
  await expect(paragraphs().last()).not.toContainText('and more.');
  await waitUntilSaved(page);
  // After the last word that was typed here.
  await writeOut();
  sync(pathOf(id), JSON.stringify(changeBlocks(readRecord(id), { 1: 'Theirs, too.' })));
  await expect(paragraphs().nth(1)).toHaveText('Theirs, too.');
});

test('the same block in both is shown side by side, and both can stay', async () => {
  const id = await openNote('Contested');
  await clickBehind(page, 'Second words.');
  await page.keyboard.type(' Mine.');
  await expect.poll(async () => JSON.stringify(await ask(page, 'read', { id }))).toContain('Mine.');
  sync(pathOf(id), JSON.stringify(changeBlocks(readRecord(id), { 1: 'Second words. Theirs.' })));
  const note = page.getByText('There is a second version of this entry');
  await writeOut();
  await expect(note).toBeVisible();
  await expect(paragraphs().nth(1)).toHaveText('Second words. Mine.');
  await page.getByRole('article').getByRole('button', { name: 'Compare…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Two versions of “Contested”' });
  const place = dialog.getByRole('region', { name: 'Place 1 of 1 in the text' });
  await expect(place).toContainText('Mine.');
  await expect(place).toContainText('Theirs.');
  await expectAccessible(page, 'the comparison');
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(dialog).toBeHidden();
  await expect(note).toBeHidden();
  await expect(paragraphs()).toHaveText([
    'First words.',
    'Second words. Mine. Theirs.',
    'Third words.',
  ]);
  expect(readdirSync(join(library, 'set-aside'))).toHaveLength(1);
});

test('a copy of a sync program is offered, compared and merged', async () => {
  const id = await openNote('Copied');
  const copy = changeBlocks(readRecord(id), { 0: 'First words, elsewhere.' });
  const name = `${id} (Laptop's conflicted copy 2026-11-25).json`;
  sync(join(dirname(pathOf(id)), name), JSON.stringify(copy));
  const item = page.getByRole('navigation', { name: 'Library' }).getByText('Conflicts');
  await item.click();
  const list = page.getByRole('dialog', { name: 'Conflicts' });
  await expect(list).toContainText(name);
  await expectAccessible(page, 'the list of conflicts');
  await list.getByRole('button', { name: 'Compare…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Two versions of “Copied”' });
  await dialog.getByText('The copy', { exact: true }).first().click();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(list).toContainText('Nothing is in conflict');
  await page.keyboard.press('Escape');
  await expect(paragraphs().first()).toHaveText('First words, elsewhere.');
  await expect(item).toBeHidden();
  expect(readdirSync(join(library, 'set-aside'))).toContain(name);
});

test('a late save that clashes is compared in the window', async () => {
  const id = await openNote('Late');
  await clickBehind(page, 'Second words.');
  await page.keyboard.type(' Mine.');
  await page.evaluate(
    async ([entry]) => {
      const bridge = Reflect.get(globalThis, 'outloud') as {
        call(noun: string, verb: string, argument: unknown): Promise<unknown>;
      };
      const markdown = 'First words.\n\nSecond words. Theirs.\n\nThird words.\n';
      await bridge.call('entries', 'replace', { id: entry, revision: 1, markdown });
    },
    [id] as const,
  );
  await expect(page.getByText('This entry was changed elsewhere')).toBeVisible();
  await page.getByRole('article').getByRole('button', { name: 'Compare…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Two versions of “Late”' });
  await dialog.getByText('Theirs', { exact: true }).first().click();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(dialog).toBeHidden();
  await expect(paragraphs()).toHaveText(['First words.', 'Second words. Theirs.', 'Third words.']);
  await waitUntilSaved(page);
});

test('the command line lists and merges copies, and the doctor names them', async () => {
  const place = join(folder, 'by-command');
  const source = join(folder, 'note.md');
  writeFileSync(source, '# Kept\n\nFirst words.\n\nLast words.\n');
  await outloudJson(['import', source, '--library', place]);
  const [{ id }] = await outloudJson<[{ id: string }]>(['list', '--library', place]);
  const path = join(place, 'entries', id.slice(0, 2), `${id}.json`);
  const record = JSON.parse(readFileSync(path, 'utf8')) as SavedRecord;
  const copy = join(dirname(path), `${id}.sync-conflict-20261125-123456-ABCDEFG.json`);
  sync(copy, JSON.stringify(changeBlocks(record, { 1: 'Other words.' })));

  const [{ file }] = await outloudJson<[{ file: string }]>(['conflicts', '--library', place]);
  const doctor = await outloud(['doctor', '--library', place]);
  expect(doctor.code).toBe(1);
  expect(doctor.stdout.toString()).toContain(file);

  // As it is listed, or by any path to it.
  const near = relative(process.cwd(), copy);
  const rehearsed = await outloud(['merge', file, '--dry-run', '--library', place]);
  expect(rehearsed.code).toBe(0);
  const unclear = await outloud(['merge', near, '--library', place]);
  expect(unclear.code).toBe(1);
  expect(unclear.stdout.toString()).toMatch(/First words\.[^]*Other words\.[^]*--keep/);
  expect((await outloud(['merge', copy, '--keep', 'both', '--library', place])).code).toBe(0);
  const markdown = await outloud(['show', id, '--library', place]);
  expect(markdown.stdout.toString()).toMatch(/First words\.\n\nOther words\.\n\nLast words\./);
  expect((await outloud(['doctor', '--library', place])).code).toBe(0);
  expect(await outloudJson(['conflicts', '--library', place])).toEqual([]);
});
