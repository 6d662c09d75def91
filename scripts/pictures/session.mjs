import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronSwitches } from '../electron-runtime.mjs';

/** @typedef {import('playwright-core').ElectronApplication} App */
/** @typedef {import('playwright-core').Page} Page */
/**
 * The real app, to be driven for pictures.
 * @typedef {{ app: App, page: Page, home: string, take: (name: string) => Promise<void> }} Session
 */

/** Milliseconds until what is fading in or scrolling has come to rest. */
const REST = 450;

/**
 * Opens the app in a home of its own, and closes it.
 * @param {{ electron: string, display: NodeJS.ProcessEnv, root: string, theme: 'light' | 'dark' }} setup
 * @param {(name: string, picture: Buffer) => void | Promise<void>} keep gets each picture
 * @param {(session: Session) => Promise<void>} work
 */
export async function withSession({ electron, display, root, theme }, keep, work) {
  const { _electron } = await import('playwright-core');
  const home = mkdtempSync(join(tmpdir(), 'outloud-'));
  const app = await _electron.launch({
    executablePath: electron,
    args: [root, ...electronSwitches(), `--user-data-dir=${join(home, 'settings')}`],
    env: { ...process.env, ...display, HOME: home },
    // The app's own theme is to be seen, not one that Playwright pretends.
    colorScheme: null,
  });
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(15_000);
    await app.evaluate(({ BrowserWindow, nativeTheme }, wanted) => {
      nativeTheme.themeSource = wanted;
      BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800);
    }, theme);
    /** @param {string} name */
    const take = async (name) => {
      await page.waitForTimeout(REST);
      await keep(name, await page.screenshot());
    };
    await work({ app, page, home, take });
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/**
 * The next dialogs of the system answer with this folder.
 * @param {App} app
 * @param {string} folder
 */
export async function answerDialogs(app, folder) {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, folder);
}

/**
 * @param {Session} session
 * @param {string} command
 */
export async function choose({ app }, command) {
  await app.evaluate(({ Menu }, id) => {
    Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
  }, command);
}

/** @param {Session} session */
export async function leaveDialog({ page }) {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/**
 * Makes a blog for the next dialog of the system to answer with, and asks for it.
 * @param {Session} session
 * @returns {Promise<string>} its folder
 */
export async function chooseBlog(session) {
  const { app, page, home } = session;
  const site = join(home, 'blog');
  mkdirSync(site);
  writeFileSync(join(site, 'hugo.toml'), 'title = "Blog"\n');
  await answerDialogs(app, site);
  await choose(session, 'publish');
  await page.getByRole('button', { name: 'Choose…' }).click();
  return site;
}
