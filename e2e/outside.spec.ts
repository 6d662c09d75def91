import { AxeBuilder } from '@axe-core/playwright';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { outloud, outloudJson } from './command-line';
import { ask, clickBehind, openMarkdown, sourceText, switchView } from './source-window';
import {
  createLibrary,
  entryText,
  gatherComplaints,
  makeFolder,
  startOutloud,
  waitUntilSaved,
  type Running,
} from './window';

interface Block {
  readonly type: string;
  readonly content?: readonly { readonly text?: string }[];
}

interface SavedRecord {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly updated: string;
  readonly ancestors: readonly string[];
  readonly document: { readonly type: string; readonly content: readonly Block[] };
}

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
});

const pathOf = (id: string): string => join(library, 'entries', id.slice(0, 2), `${id}.json`);

/** Writes a file as sync programs do: under another name first. */
function sync(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = join(dirname(path), '.syncthing.incoming.tmp');
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}

function readRecord(id: string): SavedRecord {
  return JSON.parse(readFileSync(pathOf(id), 'utf8')) as SavedRecord;
}

/** Another machine's version of an entry: some of its blocks say something else. */
function changeBlocks(record: SavedRecord, texts: Readonly<Record<number, string>>): SavedRecord {
  const content = record.document.content.map((block, at) =>
    texts[at] === undefined ? block : { ...block, content: [{ type: 'text', text: texts[at] }] },
  );
  return { ...record, revision: record.revision + 1, document: { ...record.document, content } };
}

/** Lets the app write its journal out. */
async function writeOut(): Promise<void> {
  await waitUntilSaved(page);
  await page.evaluate(async () => {
    const bridge = Reflect.get(globalThis, 'outloud') as {
      call(noun: string, verb: string): Promise<unknown>;
    };
    await bridge.call('library', 'check');
  });
}

/** Waits until what was typed is in the entry's file. */
async function expectInFile(id: string, text: string): Promise<void> {
  await expect
    .poll(async () => {
      await writeOut();
      return JSON.stringify(readRecord(id).document);
    })
    .toContain(text);
}

/** An open note with three paragraphs, written out to its file. */
async function openNote(title: string): Promise<string> {
  const id = await openMarkdown(page, title, 'First words.\n\nSecond words.\n\nThird words.\n');
  await expect(entryText(page)).toContainText('Third words.');
  await writeOut();
  return id;
}

const paragraphs = () => entryText(page).locator('p');
const entries = () => page.getByRole('region', { name: 'Entries' });

async function expectNoViolations(what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`,
    );
    expect(found, `${what}, ${colorScheme}`).toEqual([]);
  }
}

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
  await expect(place).toContainText('Second words. Mine.');
  await expect(place).toContainText('Second words. Theirs.');
  await expectNoViolations('the comparison');
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(dialog).toBeHidden();
  await expect(note).toBeHidden();
  await expect(paragraphs()).toHaveText([
    'First words.',
    'Second words. Mine.',
    'Second words. Theirs.',
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
  await expectNoViolations('the list of conflicts');
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

test('of a copy with a known past only what both changed is asked', async () => {
  const id = await openNote('Both');
  const base = readRecord(id);
  await clickBehind(page, 'Third words.');
  await page.keyboard.type(' Mine.');
  await expectInFile(id, 'Mine.');
  const moment = new Date(base.updated).toISOString().replaceAll(/[-:.]/g, '');
  const copy = changeBlocks(base, { 0: 'First words, elsewhere.' });
  const name = `${id} (Laptop's conflicted copy 2026-11-26).json`;
  const ancestors = [...base.ancestors, `${moment}-${base.revision}`];
  sync(join(dirname(pathOf(id)), name), JSON.stringify({ ...copy, ancestors }));
  await page.getByRole('article').getByRole('button', { name: 'Compare…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Two versions of “Both”' });
  await expect(dialog).toContainText('do not contradict each other');
  await expect(dialog).toContainText('Everything else is merged already.');
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(paragraphs()).toHaveText([
    'First words, elsewhere.',
    'Second words.',
    'Third words. Mine.',
  ]);
});

/** Paragraphs that are more than the window shows. */
const LONG = Array.from({ length: 60 }, (_, at) => `Paragraph ${at} has some words.`);

/** Where a text stands in the window. */
const heightOf = async (text: string): Promise<number> =>
  (await page.getByText(text, { exact: true }).boundingBox())?.y ?? Number.NaN;

for (const view of ['text', 'source'] as const) {
  test(`cursor and place stay in the ${view} when much comes in above`, async () => {
    const title = `Long ${view}`;
    const id = await openMarkdown(page, title, `${LONG.join('\n\n')}\n`);
    await writeOut();
    const words = LONG[40] ?? '';
    await clickBehind(page, words);
    await page.getByText(words, { exact: true }).scrollIntoViewIfNeeded();
    if (view === 'source') await switchView(running, 'source');
    const text = view === 'source' ? sourceText(page) : entryText(page);
    await page.keyboard.type(' Here');
    await expectInFile(id, ' Here');
    const before = await heightOf(`${words} Here`);
    const record = readRecord(id);
    const added = Array.from({ length: 9 }, (_, at) => ({
      ...record.document.content[0],
      content: [{ type: 'text', text: `From elsewhere ${at}.` }],
      type: 'paragraph',
    }));
    const content = [...added, ...record.document.content];
    const changed = { ...record.document, content };
    const revision = record.revision + 1;
    sync(pathOf(id), JSON.stringify({ ...record, revision, document: changed }));
    await expect
      .poll(async () => JSON.stringify(await ask(page, 'read', { id })))
      .toContain('elsewhere 8');
    await expect
      .poll(() => page.evaluate(() => document.querySelector('main')?.textContent ?? ''))
      .toContain('From elsewhere 8.');
    await expect(text).toBeFocused();
    await page.keyboard.type(' and there');
    const typed = page.getByText(`${words} Here and there`, { exact: true });
    await expect(typed).toBeVisible();
    await expect
      .poll(async () => Math.abs((await heightOf(`${words} Here and there`)) - before))
      .toBeLessThan(3);
    await waitUntilSaved(page);
    const saved = await ask<string>(page, 'markdown', { id });
    expect(saved).toContain(`${words} Here and there`);
    expect(saved).toContain('From elsewhere 0.');
    // Undo is one's own.
    await page.keyboard.press('Control+Z');
    await expect(typed).toBeHidden();
    await waitUntilSaved(page);
    expect(await ask<string>(page, 'markdown', { id })).toContain('From elsewhere 0.');
    if (view === 'source') await switchView(running, 'text');
  });
}

test('a picture that comes after its entry shows at once, also when it comes in pieces', async () => {
  const id = await openNote('Pictured');
  const bytes = readFileSync('resources/icon.png');
  const asset = `${createHash('sha256').update(bytes).digest('hex')}.png`;
  const record = readRecord(id);
  const image = { type: 'image', attrs: { src: 'late.png', alt: 'A late picture', title: null } };
  const content = [...record.document.content, { ...record.document.content[0], content: [image] }];
  sync(
    pathOf(id),
    JSON.stringify({
      ...record,
      revision: record.revision + 1,
      attachments: { 'late.png': asset },
      document: { ...record.document, content },
    }),
  );
  await expect(page.getByText('Image not here yet: late.png')).toBeVisible();
  const path = join(library, 'assets', asset);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes.subarray(0, 40));
  writeFileSync(path, bytes);
  const picture = page.getByRole('img', { name: 'A late picture' });
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((one) => (one as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  await expect(page.getByText('Image not here yet')).toBeHidden();
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

  const unclear = await outloud(['merge', file, '--library', place]);
  expect(unclear.code).toBe(1);
  expect(unclear.stdout.toString()).toMatch(/First words\.[^]*Other words\.[^]*--keep/);
  expect((await outloud(['merge', file, '--keep', 'both', '--library', place])).code).toBe(0);
  const markdown = await outloud(['show', id, '--library', place]);
  expect(markdown.stdout.toString()).toMatch(/First words\.\n\nOther words\.\n\nLast words\./);
  expect((await outloud(['doctor', '--library', place])).code).toBe(0);
  expect(await outloudJson(['conflicts', '--library', place])).toEqual([]);
});
