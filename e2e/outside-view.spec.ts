import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, type Page } from './test';
import { ask, clickBehind, openMarkdown, sourceText, switchView } from './source-window';
import { changeBlocks, filesOf, sync, writeJournalOut } from './synced-files';
import {
  createLibrary,
  entryText,
  gatherComplaints,
  makeFolder,
  startOutloud,
  type Running,
} from './window';

const folder = makeFolder('outside-view');
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
  // A picture that is not there yet is asked for, and not found.
  expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
});

const { pathOf, readRecord } = filesOf(library);
const writeOut = () => writeJournalOut(page);
const paragraphs = () => entryText(page).locator('p');

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
    const saved = () => ask<string>(page, 'markdown', { id });
    await expect.poll(saved).toContain(`${words} Here and there`);
    expect(await saved()).toContain('From elsewhere 0.');
    // Undo is one's own.
    await page.keyboard.press('Control+Z');
    await expect(typed).toBeHidden();
    await expect.poll(saved).not.toContain('and there');
    expect(await saved()).toContain('From elsewhere 0.');
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
