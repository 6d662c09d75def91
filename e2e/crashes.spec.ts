import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type ElectronApplication, type Page } from './test';
import { expectAccessible } from './accessible';
import { outloud } from './command-line';
import { answerWith } from './answer-with';
import { crash, findWindow, textOf } from './show-windows';
import {
  createLibrary,
  entryText,
  makeFolder,
  type Running,
  startOutloud,
  waitUntilSaved,
  writeEntry,
} from './window';

test.describe.configure({ mode: 'serial' });

const folder = makeFolder('crashes');
const library = join(folder, 'library');
let running: Running;
let app: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  running = await startOutloud(join(folder, 'profile'));
  ({ app, page } = running);
  await createLibrary(page, library, { sample: false });
});

test.afterAll(async () => {
  await app.close();
});

/** Runs a command of the palette. */
async function command(label: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P');
  await page.getByPlaceholder('Type a command').fill(label);
  await page.keyboard.press('Enter');
}

/** All that stands in the log. */
function logged(): string {
  const logs = join(folder, 'profile', 'logs');
  return readdirSync(logs)
    .map((name) => readFileSync(join(logs, name), 'utf8'))
    .join('');
}

const BROKEN = { value: 7 };

test('a panel that stops takes neither the text nor other panels with it', async () => {
  await writeEntry(running, 'Kanary thoughts');
  await page.keyboard.type('The first sentence.');
  await waitUntilSaved(page);

  // Answers that no panel can draw stop them as a fault of ours would.
  await answerWith(app, {
    'links.backlinks': BROKEN,
    'gaps.map': BROKEN,
    'trash.contents': BROKEN,
  });
  await writeEntry(running, 'Kanary others');
  const stopped = page.getByRole('alert').filter({ hasText: 'The backlinks stopped' });
  await expect(stopped).toBeVisible();
  await page.keyboard.type('It goes on.');
  await waitUntilSaved(page);
  await expect(entryText(page)).toContainText('It goes on.');
  await expectAccessible(page, 'a panel that stopped');
  await page.getByRole('navigation', { name: 'Library' }).getByText('Gaps').click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'The map of gaps stopped' }),
  ).toBeVisible();
  await expect(entryText(page)).toContainText('It goes on.');

  await answerWith(app, {});
  await page.getByRole('navigation', { name: 'Library' }).getByText('Everything').click();
  await expect(page.getByRole('region', { name: 'Entries' })).toContainText('Kanary thoughts');
  await stopped.getByRole('button', { name: 'Try again' }).click();
  await expect(stopped).toHaveCount(0);
});

test('shows what it copies for a report, without a word of the text', async () => {
  await command('Copy Diagnostics');
  const dialog = page.getByRole('dialog', { name: 'Copy diagnostics' });
  const text = dialog.getByRole('textbox', { name: 'Diagnostics' });
  await expect(text).toHaveValue(/Entries: 2, note 2[^]*"panel":"backlinks"/);
  await expectAccessible(page, 'diagnostics');
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog).toContainText('It is on the clipboard.');
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/^Outloud \d.*\nElectron /);
  expect(copied).not.toMatch(/kanary|sentence/i);
  expect(copied).not.toContain(folder);
  await dialog.getByRole('button', { name: 'Close' }).click();

  const told = await outloud(['diagnostics', '--library', library]);
  expect(told.code).toBe(0);
  expect(told.stdout.toString()).toMatch(/^Outloud \d.*\nCommand line, Node /);
  expect(told.stdout.toString()).toContain('Entries: 2, note 2');
});

test('what was typed a moment ago is back when the page has died, saved or not', async () => {
  await writeEntry(running, 'Kanary three');
  await page.keyboard.type('Saved words.');
  await waitUntilSaved(page);
  // From here on nothing is saved.
  await answerWith(app, { 'entries.save': null });
  await page.keyboard.type(' And words that never reached the disk');
  await crash(app, 'index');
  await answerWith(app, {});
  await expect
    .poll(() => textOf(app, 'index'), { timeout: 30_000 })
    .toContain('Saved words. And words that never reached the disk');
  await expect
    .poll(() => textOf(app, 'index'))
    .toContain('What you typed last in “Kanary three” is back.');
  const found = await outloud(['search', 'reached', '--library', library]);
  expect(found.stdout.toString()).toContain('Kanary three');
});

test('quick capture comes back with what was typed', async () => {
  await app.evaluate(({ app: electron }) => {
    electron.emit('second-instance', {}, ['outloud', '--capture'], '/');
  });
  const capture = await findWindow(app, 'capture');
  await expect(capture.getByRole('textbox', { name: 'Text' })).toBeFocused();
  await capture.keyboard.type('Half a thought');
  await crash(app, 'capture');
  const typed = (): Promise<unknown> =>
    app.evaluate(async ({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().endsWith('/capture.html'),
      );
      if (window === undefined || window.webContents.isLoading()) return '';
      return window.webContents.executeJavaScript(
        "document.querySelector('textarea')?.value ?? ''",
      );
    });
  await expect.poll(typed, { timeout: 30_000 }).toBe('Half a thought');
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().endsWith('/capture.html'))
      ?.destroy(),
  );
});

test('a page that keeps dying asks what to do, and starts without the last entry', async () => {
  await app.evaluate(({ dialog }) => {
    const kept = globalThis as unknown as { asked: string[] };
    kept.asked = [];
    dialog.showMessageBox = async (...given: readonly unknown[]) => {
      const { message, buttons } = given.at(-1) as { message: string; buttons: readonly string[] };
      kept.asked.push(message, ...buttons);
      return { response: 0, checkboxChecked: false };
    };
  });
  const asked = (): Promise<readonly string[]> =>
    app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  // The second death within a minute, and the third.
  for (let death = 0; death < 2; death += 1) {
    expect(await asked()).toEqual([]);
    await expect.poll(() => textOf(app, 'index'), { timeout: 30_000 }).toContain('Kanary three');
    await crash(app, 'index');
  }
  await expect
    .poll(asked)
    .toEqual([
      'Outloud’s window keeps stopping.',
      'Start Again without the Last Entry',
      'Show the Library’s Folder',
      'Copy Diagnostics…',
      'Quit',
    ]);
  await expect.poll(() => textOf(app, 'index'), { timeout: 30_000 }).toContain('Everything');
  expect(await textOf(app, 'index')).not.toContain('Saved words.');
});

test('a window that hangs may be loaded again', async () => {
  await app.evaluate(({ BrowserWindow, dialog }) => {
    dialog.showMessageBox = async (...given: readonly unknown[]) => {
      const { buttons } = given.at(-1) as { buttons: readonly string[] };
      return { response: buttons.indexOf('Load the Window Again'), checkboxChecked: false };
    };
    // As Chromium does after some seconds without an answer.
    BrowserWindow.getAllWindows()[0]?.emit('unresponsive');
  });
  await expect.poll(logged).toContain('"event":"window hangs","part":"main window"');
  await expect.poll(() => textOf(app, 'index'), { timeout: 30_000 }).toContain('Kanary three');
});

test('a helper of the browser that dies is noted, and nothing else happens', async () => {
  await app.evaluate(({ app: electron }) => {
    const gpu = electron.getAppMetrics().find(({ type }) => type === 'GPU');
    if (gpu !== undefined) process.kill(gpu.pid, 'SIGKILL');
    // A promise in the main process that nobody waited for.
    void Promise.reject(new TypeError('Kanary text'));
  });
  await expect.poll(logged).toContain('"event":"fault in main","name":"TypeError"');
  expect(logged()).toContain('"event":"process gone","part":"main window","reason":');
  expect(logged()).toContain('"event":"process gone","part":"capture window","reason":');
  expect(logged()).not.toMatch(/kanary|sentence|thought/i);
  expect(logged()).not.toContain(folder);
  await expect.poll(() => textOf(app, 'index')).toContain('Everything');
});
