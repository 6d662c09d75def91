import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronSwitches } from '../electron-runtime.mjs';

/** @typedef {import('playwright-core').ElectronApplication} App */
/** @typedef {import('playwright-core').Page} Page */
/**
 * The real app, to be driven for pictures.
 * @typedef {object} Session
 * @property {App} app
 * @property {Page} page
 * @property {string} home a folder of its own
 * @property {(name: string, of?: Page) => Promise<void>} take of another window than the first
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
    /** @type {Session['take']} */
    const take = async (name, of = page) => {
      await of.waitForTimeout(REST);
      await keep(name, await of.screenshot());
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
 * @param {Pick<Session, 'app'>} session
 * @param {string} command
 */
export async function choose({ app }, command) {
  await app.evaluate(({ Menu }, id) => {
    Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
  }, command);
}

/**
 * Asks the app what a window may ask.
 * @param {Session} session
 * @param {string} noun
 * @param {string} verb
 * @param {unknown} [argument]
 * @returns {Promise<any>}
 */
export async function ask({ page }, noun, verb, argument) {
  const reply = await page.evaluate(
    ([one, two, three]) => /** @type {any} */ (globalThis).outloud.call(one, two, three),
    /** @type {const} */ ([noun, verb, argument]),
  );
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return reply.value;
}

/**
 * Makes an entry and opens it.
 * @param {Session} session
 * @param {{ kind: string, title: string, markdown: string, tags?: readonly string[] }} entry
 * @returns {Promise<string>} its id
 */
export async function write(session, entry) {
  const { id } = await ask(session, 'entries', 'add', entry);
  await open(session, entry.title);
  return id;
}

/**
 * @param {Session} session
 * @param {string} title
 */
export async function open({ page }, title) {
  await page.getByRole('option', { name: title }).first().click();
  await page.getByRole('article', { name: title }).waitFor();
}

/**
 * @param {Session} session
 * @param {string} title
 * @returns {Promise<string>}
 */
export async function idOf(session, title) {
  /** @type {{ id: string, title: string }[]} */
  const rows = await ask(session, 'entries', 'list', {});
  const found = rows.find((row) => row.title.startsWith(title));
  if (found === undefined) throw new Error(`There is no entry “${title}”.`);
  return found.id;
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
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org'];
  for (const args of [
    ['init', '-q', '-b', 'main'],
    ['add', '.'],
    [...who, 'commit', '-qm', 'Begin'],
  ]) {
    execFileSync('git', args, { cwd: site });
  }
  await answerDialogs(app, site);
  await choose(session, 'publish');
  await page.getByRole('button', { name: 'Choose…' }).click();
  return site;
}
