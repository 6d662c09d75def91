import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from './test';
import { ask } from './source-window';
import {
  createLibrary,
  gatherComplaints,
  makeFolder,
  pressShortcut,
  type Running,
  startOutloud,
} from './window';

const folder = makeFolder('drops');
let running: Running;
let page: Page;
const complaints: string[] = [];

test.beforeAll(async () => {
  running = await startOutloud(join(folder, 'profile'));
  page = running.page;
  gatherComplaints(page, complaints);
  await createLibrary(page, join(folder, 'First'), { sample: false });
});

test.afterAll(async () => {
  await running.app.close();
  expect(complaints).toEqual([]);
});

/** Drops files of the disk on the list: a page gets real ones through a field for files only. */
async function dropFiles(paths: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.type = 'file';
    field.multiple = true;
    field.id = 'dropped';
    document.body.append(field);
  });
  await page.locator('#dropped').setInputFiles([...paths]);
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('#dropped');
    const carried = new DataTransfer();
    for (const file of field?.files ?? []) carried.items.add(file);
    field?.remove();
    const init = { dataTransfer: carried, bubbles: true, cancelable: true };
    const list = document.querySelector('section[aria-label="Entries"]');
    const isMarked = () => document.documentElement.hasAttribute('data-dropping');
    list?.dispatchEvent(new DragEvent('dragover', init));
    if (!isMarked()) throw new Error('The window does not show that files can be dropped.');
    list?.dispatchEvent(new DragEvent('drop', init));
    if (isMarked()) throw new Error('The window shows still that files can be dropped.');
  });
}

/** Carries these texts to the list, by the mouse or the clipboard. */
async function carry(how: 'drop' | 'paste', data: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(
    ([type, texts]) => {
      const carried = new DataTransfer();
      for (const [kind, text] of Object.entries(texts)) carried.setData(kind, text);
      const init = { bubbles: true, cancelable: true };
      const event =
        type === 'drop'
          ? new DragEvent('drop', { ...init, dataTransfer: carried })
          : new ClipboardEvent('paste', { ...init, clipboardData: carried });
      document.querySelector('section[aria-label="Entries"]')?.dispatchEvent(event);
    },
    [how, data] as const,
  );
}

const list = () => page.getByRole('region', { name: 'Entries' });

test('dropped files are imported when that was said, and not before', async () => {
  const source = join(folder, 'source');
  mkdirSync(source);
  const file = join(source, 'Locks.md');
  writeFileSync(file, '# Locks\n\nHeld.\n');
  await dropFiles([file]);
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await expect(dialog).toContainText('Locks');
  expect(await ask(page, 'list', {})).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await ask(page, 'list', {})).toEqual([]);
  await dropFiles([file]);
  await dialog.getByRole('button', { name: /^Import/ }).click();
  await expect(list().getByText('Locks')).toBeVisible();
  // While it runs, Esc does not end it.
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('pictures are sent where they belong', async () => {
  const picture = join(folder, 'a.png');
  writeFileSync(picture, 'png');
  await dropFiles([picture]);
  await expect(page.getByText('Pictures belong into a text')).toBeVisible();
  await expect(page.getByRole('dialog', { name: 'Import' })).toBeHidden();
});

test('an address becomes a note, which can be taken back', async () => {
  const address = 'https://sqlite.org/wal.html';
  const html = `<a href="${address}">Write-Ahead Logging</a>`;
  await carry('drop', { 'text/uri-list': address, 'text/html': html });
  await expect(page.getByRole('article', { name: 'Write-Ahead Logging' })).toBeVisible();
  const [row] = await ask<{ id: string }[]>(page, 'list', { limit: 1 });
  expect(await ask(page, 'markdown', { id: row?.id })).toBe(`<${address}>\n`);
  await expect(page.getByText('is a note now')).toBeVisible();
  // The first is the toolbar's.
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(list().getByText('Write-Ahead Logging')).toBeHidden();

  await carry('paste', { 'text/plain': 'https://example.org/ and more' });
  await carry('paste', { 'text/plain': address });
  await expect(page.getByRole('article', { name: address })).toBeVisible();
  await expect(list().getByText('and more')).toBeHidden();
});

test('goes to another library and back, at the zoom that was chosen', async () => {
  await pressShortcut(running, 'O', ['control', 'alt']);
  const palette = page.getByRole('dialog', { name: 'Libraries' });
  await expect(palette).toContainText('No other library was open yet');
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  const other = join(folder, 'Second');
  await page.evaluate(async (place) => {
    const bridge = Reflect.get(globalThis, 'outloud') as {
      call(noun: string, verb: string, argument: unknown): Promise<unknown>;
    };
    await bridge.call('library', 'close', undefined);
    await bridge.call('library', 'create', { folder: place, sample: false });
    await bridge.call('library', 'close', undefined);
    await bridge.call('library', 'open', { folder: place.replace(/Second$/, 'First') });
  }, other);
  await pressShortcut(running, 'O', ['control', 'alt']);
  await page.keyboard.type('sec');
  await expect(palette.getByText('Second', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Library' })).toContainText('Second');
  await expect(list()).toContainText('No notes yet');
  await pressShortcut(running, 'O', ['control', 'alt']);
  await page.getByRole('dialog', { name: 'Libraries' }).getByText('First', { exact: true }).click();
  await expect(list()).toContainText('Locks');

  await running.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.setZoomLevel(1);
    window?.setBounds({ x: 20, y: 30, width: 900, height: 600 });
  });
  await running.app.close();
  running = await startOutloud(join(folder, 'profile'));
  page = running.page;
  await expect(list()).toContainText('Locks');
  const kept = await running.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return { zoom: window?.webContents.getZoomLevel(), width: window?.getBounds().width };
  });
  expect(kept).toEqual({ zoom: 1, width: 900 });
});
