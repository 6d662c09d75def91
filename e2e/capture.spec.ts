import { join } from 'node:path';
import type { Bridge } from '../src/contract/calls/bridge';
import { expect, type Page, test } from './test';
import { expectAccessible } from './accessible';
import {
  createLibrary,
  gatherComplaints,
  makeFolder,
  pressShortcut,
  type Running,
  startOutloud,
} from './window';

const KEYS = 'CmdOrCtrl+Shift+Space';
const complaints: string[] = [];

test.afterAll(() => expect(complaints).toEqual([]));

/** Asks the app what a window may ask. */
function call(page: Page, noun: string, verb: string, argument: unknown): Promise<unknown> {
  return page.evaluate(
    ([one, two, three]) => {
      const { outloud } = window as unknown as { outloud: Bridge };
      return outloud.call(one, two, three);
    },
    [noun, verb, argument] as const,
  );
}

/** Whether the window whose page ends so can be seen; null when there is none. */
function isShown({ app }: Running, page: string): Promise<boolean | null> {
  return app.evaluate(({ BrowserWindow }, ending) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().endsWith(ending),
    );
    return window?.isVisible() ?? null;
  }, page);
}

const CAPTURE = '/capture.html';

/** Brings quick capture up as a second start with `--capture` does, and returns its page. */
async function showCapture(running: Running): Promise<Page> {
  const { app } = running;
  const isCapture = (page: Page): boolean => page.url().endsWith('/capture.html');
  await app.evaluate(({ app: electron }) => {
    electron.emit('second-instance', {}, ['outloud', '--capture'], '/');
  });
  await expect.poll(() => app.windows().some(isCapture)).toBe(true);
  const page = app.windows().find(isCapture);
  if (page === undefined) throw new Error('There is no window for quick capture.');
  // Its page has the focus before it is on the screen, and draws nothing until then.
  await expect.poll(() => isShown(running, CAPTURE)).toBe(true);
  await expect(page.getByRole('textbox', { name: 'Text' })).toBeFocused();
  return page;
}

test('keeps a note at once, and says where', async () => {
  const folder = makeFolder('capture');
  const running = await startOutloud(join(folder, 'profile'));
  const { app, page } = running;
  gatherComplaints(page, complaints);
  await createLibrary(page, join(folder, 'Learning'), { sample: false });
  const capture = await showCapture(running);
  gatherComplaints(capture, complaints);
  await expect(capture.getByText('Goes to “Learning”')).toBeVisible();
  const keep = capture.getByRole('button', { name: 'Keep' });
  await expect(keep).toBeDisabled();
  await expectAccessible(capture, 'capture-empty');
  await capture.keyboard.type('Ask about fsync #disks\nIt may **fail** late. #later');
  await expectAccessible(capture, 'capture-typed');
  await capture.keyboard.press('Control+Enter');
  await expect.poll(() => isShown(running, CAPTURE)).toBe(false);

  await expect(page.getByText('“Ask about fsync” was captured.')).toBeVisible();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('article', { name: 'Ask about fsync' })).toBeVisible();
  expect(await call(page, 'entries', 'list', {})).toMatchObject({
    value: [{ kind: 'note', tags: ['disks', 'later'], private: false }],
  });

  // The next one is empty, and a win is private.
  await showCapture(running);
  await expect(capture.getByRole('textbox', { name: 'Text' })).toHaveValue('');
  await capture.getByText('Win', { exact: true }).click();
  await capture.getByRole('textbox', { name: 'Text' }).fill('- shipped the cache');
  await keep.click();
  await expect(page.getByRole('region', { name: 'Entries' })).toContainText(/Captured \d{4}-/);
  expect(await call(page, 'entries', 'list', {})).toMatchObject({
    value: [{ kind: 'win', private: true }, {}],
  });
  await app.close();
});

test('keeps what was typed for later, without a library and over a restart', async () => {
  const folder = makeFolder('capture-later');
  const profile = join(folder, 'profile');
  const first = await startOutloud(profile);
  await expect(first.page.getByRole('button', { name: 'Create Library' })).toBeVisible();
  let capture = await showCapture(first);
  await expect(capture.getByRole('alert')).toBeVisible();
  await expectAccessible(capture, 'capture-closed');
  await capture.keyboard.type('Half a thought');
  await expect(capture.getByRole('alert')).toContainText('No library is open.');
  await expect(capture.getByRole('button', { name: 'Keep' })).toBeDisabled();
  await capture.keyboard.press('Control+Enter');
  await expect(capture.getByRole('alert')).toContainText('No library is open.');
  expect(await isShown(first, CAPTURE)).toBe(true);
  await capture.keyboard.press('Escape');
  await expect.poll(() => isShown(first, CAPTURE)).toBe(false);
  await first.app.close();

  const second = await startOutloud(profile);
  await createLibrary(second.page, join(folder, 'library'), { sample: false });
  capture = await showCapture(second);
  await expect(capture.getByRole('textbox', { name: 'Text' })).toHaveValue('Half a thought');
  await capture.keyboard.press('Control+Enter');
  await expect(second.page.getByText('“Half a thought” was captured.')).toBeVisible();
  await second.app.close();
});

test('takes its keys in every program, and others when they are chosen', async () => {
  const folder = makeFolder('capture-keys');
  const running = await startOutloud(join(folder, 'profile'));
  const { app, page } = running;
  gatherComplaints(page, complaints);
  await createLibrary(page, join(folder, 'library'), { sample: false });
  const isRegistered = (keys: string) =>
    app.evaluate(({ globalShortcut }, one) => globalShortcut.isRegistered(one), keys);
  expect(await isRegistered(KEYS)).toBe(true);
  await pressShortcut(running, ',');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  const choose = dialog.getByRole('button', { name: 'Keys of quick capture' });
  await expect(choose).toHaveText('Ctrl+Shift+Space');

  // From here on the handler that is registered is at hand.
  await app.evaluate(({ globalShortcut }) => {
    const { register } = globalShortcut;
    globalShortcut.register = (keys, run) => {
      if (keys === 'CmdOrCtrl+Alt+T') return false;
      Reflect.set(globalThis, 'pressed', run);
      return register.call(globalShortcut, keys, run);
    };
  });
  await choose.click();
  await expect(choose).toHaveText('Press the new keys…');
  await page.keyboard.press('Control+Alt+T');
  await expect(dialog.getByText('Another program has these keys')).toBeVisible();
  await expect(choose).toHaveText('Ctrl+Shift+Space');
  expect(await isRegistered(KEYS)).toBe(true);
  await choose.click();
  await page.keyboard.press('Shift+K');
  await expect(dialog.getByText('could not be typed')).toBeVisible();

  await choose.click();
  await page.keyboard.press('Control+Alt+U');
  await expect(choose).toHaveText('Ctrl+Alt+U');
  expect(await isRegistered(KEYS)).toBe(false);
  expect(await isRegistered('CmdOrCtrl+Alt+U')).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  // While the main window is minimised.
  const press = () => app.evaluate(() => (Reflect.get(globalThis, 'pressed') as () => void)());
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  await press();
  await expect.poll(() => isShown(running, CAPTURE)).toBe(true);
  await press();
  await expect.poll(() => isShown(running, CAPTURE)).toBe(false);

  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('settings')?.click());
  await dialog.getByRole('button', { name: 'Turn Off' }).click();
  await expect(choose).toHaveText('None');
  expect(await isRegistered('CmdOrCtrl+Alt+U')).toBe(false);
  await app.close();
});

test('in the tray it goes on without a window, and without the tray it ends', async () => {
  const folder = makeFolder('capture-tray');
  const running = await startOutloud(join(folder, 'profile'));
  const { app, page } = running;
  await createLibrary(page, join(folder, 'library'), { sample: false });
  await pressShortcut(running, ',');
  await page.getByRole('switch', { name: 'Show Outloud in the tray' }).click({ force: true });
  await expect(page.getByRole('switch', { name: 'Show Outloud in the tray' })).toBeChecked();
  await page.keyboard.press('Escape');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(() => app.windows().length).toBe(0);

  const capture = await showCapture(running);
  await capture.keyboard.type('Without a window');
  await capture.keyboard.press('Control+Enter');
  await expect.poll(() => isShown(running, CAPTURE)).toBe(false);
  const opening = app.waitForEvent('window');
  await app.evaluate(({ app: electron }) => {
    electron.emit('second-instance', {}, ['outloud'], '/');
  });
  const again = await opening;
  await expect(again.getByRole('article', { name: 'Without a window' })).toBeVisible();

  await call(again, 'capture', 'change', { tray: false });
  const ended = app.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().endsWith('index.html'))
      ?.close();
  });
  await ended;
});
