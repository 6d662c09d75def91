import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  _electron,
  endWithWorker,
  expect,
  type ElectronApplication,
  type Locator,
  type Page,
  test,
} from './test';
import { electronPath } from '../scripts/electron-path.mjs';

/** Outloud running in a real Electron. */
export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** A new empty folder for one test. */
export function makeFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `outloud-${name}-`));
}

/** A new folder that is a Hugo site without posts. */
export function makeHugoFolder(): string {
  const site = makeFolder('site');
  writeFileSync(join(site, 'hugo.toml'), 'title = "My blog"\n');
  return site;
}

/** Chromium's sandbox refuses to run as root; only tests may go without it. */
function sandboxSwitch(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/**
 * Starts the built app.
 * @param profile the folder of its settings, so that tests don't see each other's
 * @param more.switches for Electron; @param more.env added to the environment
 * @param more.main a program that starts the app itself
 */
export async function startOutloud(
  profile: string,
  more: {
    readonly switches?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
    readonly main?: string;
    /** Null where the page has the look of the settings; else Playwright makes it light. */
    readonly colorScheme?: null;
  } = {},
): Promise<Running> {
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [
      ...sandboxSwitch(),
      `--user-data-dir=${profile}`,
      ...(more.switches ?? []),
      resolve(more.main ?? '.'),
    ],
    ...(more.env && { env: { ...(process.env as Record<string, string>), ...more.env } }),
    ...(more.colorScheme === null && { colorScheme: null }),
  });
  endWithWorker(app);
  const page = await app.firstWindow();
  return { app, page };
}

/** Ends it as a machine without memory would: nobody is told. */
export async function kill({ app }: Running): Promise<void> {
  const { pid } = app.process();
  if (pid === undefined) throw new Error('Outloud has no process.');
  const closed = app.waitForEvent('close');
  process.kill(pid, 'SIGKILL');
  await closed;
}

/** Lets the next system dialog answer with these paths, as a person picking them would. */
export async function answerDialog({ app }: Running, filePaths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = async () => ({ canceled: paths.length === 0, filePaths: paths });
    },
    [...filePaths],
  );
}

/** Opens a library from the welcome screen. */
export async function openLibrary(running: Running, library: string): Promise<void> {
  await answerDialog(running, [library]);
  await running.page.getByRole('button', { name: 'Open a Library…' }).click();
}

/**
 * Presses a shortcut of the menu, through the window as a keyboard would: Playwright's own keys
 * don't reach native menus.
 */
export async function pressShortcut(
  { app }: Running,
  key: string,
  modifiers: readonly ('control' | 'shift' | 'alt')[] = ['control'],
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, { keyCode, held }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers: held });
      window?.webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers: held });
    },
    { keyCode: key, held: [...modifiers] },
  );
}

/** Gathers what the window complains of on its console, each under the name of its test. */
export function gatherComplaints(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${test.info().title}: ${message.text()}`);
  });
}

/** The text of the open entry. */
export function entryText(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Text of the entry' });
}

/** Resolves when the window says that everything is on the disk. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await expect(page.locator('[data-saved]')).toHaveAttribute('data-saved', 'saved');
}

/** What a start would take for typed and not saved, by the names of its files. */
export function typedFiles(profile: string): readonly string[] {
  const folder = join(profile, 'typed');
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Creates a library through the welcome screen. */
export async function createLibrary(
  page: Page,
  folder: string,
  options: { readonly sample: boolean; readonly tour?: boolean },
): Promise<void> {
  await page.getByRole('textbox', { name: 'Folder' }).fill(folder);
  await page
    .getByRole('checkbox', { name: 'Begin with the sample library' })
    .setChecked(options.sample);
  await page.getByRole('checkbox', { name: 'Show me around' }).setChecked(options.tour === true);
  await page.getByRole('button', { name: 'Create Library' }).click();
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
}

/** Makes a new entry, a note unless other keys are held, with the cursor in its empty text. */
export async function writeEntry(
  running: Running,
  title: string,
  held: readonly ('control' | 'shift' | 'alt')[] = ['control'],
): Promise<void> {
  const { page } = running;
  await pressShortcut(running, 'N', held);
  const field = page.getByRole('textbox', { name: 'Title' });
  await expect(field).toHaveValue('');
  await field.fill(title);
  await field.press('Enter');
  await expect(page.getByRole('article', { name: title, exact: true })).toBeVisible();
  await expect(entryText(page)).toBeFocused();
}
