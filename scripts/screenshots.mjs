/**
 * `npm run screenshots`: drives the real app with the sample library and writes a picture of each
 * screen, light and dark, into docs/screenshots/.
 */
import './require-node.mjs';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './build.mjs';
import { withDisplay } from './display.mjs';
import { electronSwitches, provideElectron } from './electron-runtime.mjs';
import { installDependencies } from './install-dependencies.mjs';
import { PROJECT, inProject } from './project.mjs';
import { runScript, say, step } from './say.mjs';

/** @typedef {import('playwright-core').ElectronApplication} App */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ app: App, page: Page, home: string, take: (name: string) => Promise<void> }} Session */

const PICTURES = process.env['OUTLOUD_SCREENSHOTS'] || inProject('docs/screenshots');
const ROOT = process.env['OUTLOUD_BUILD'] || PROJECT;

/**
 * The next dialogs of the system answer with this folder.
 * @param {App} app
 * @param {string} folder
 */
async function answerDialogs(app, folder) {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, folder);
}

/**
 * @param {Session} session
 * @param {string} command
 */
async function choose({ app }, command) {
  await app.evaluate(({ Menu }, id) => {
    Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
  }, command);
}

/** @param {Session} session */
async function leaveDialog({ page }) {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/**
 * @param {Session} session
 * @param {string} kind
 * @param {string} title
 */
async function compose(session, kind, title) {
  const { page } = session;
  await choose(session, 'compose');
  const dialog = page.getByRole('dialog', { name: 'Compose from notes' });
  for (const note of ['What saved really means', 'Lost updates', 'Retry with backoff']) {
    await dialog.getByRole('checkbox', { name: note }).check();
  }
  await dialog.getByText(kind, { exact: true }).click();
  await dialog.getByLabel('Title of the draft').fill(title);
  if (kind === 'Post') await session.take('compose');
  await dialog.getByRole('button', { name: `Create ${kind}` }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('article', { name: title }).waitFor();
}

/** @param {Session} session */
async function takeLibrary(session) {
  const { app, page, home, take } = session;
  await page.getByRole('button', { name: 'Create Library' }).waitFor();
  await page.getByLabel('Folder').fill(join(home, 'Learning'));
  await take('welcome');
  await page.getByRole('checkbox', { name: 'Show me around' }).uncheck();
  await page.getByRole('button', { name: 'Create Library' }).click();
  await page.getByRole('option', { name: 'What saved really means' }).click();
  await page.getByText('Linked from').waitFor();
  await take('library');
  await choose(session, 'switchView');
  await page.getByRole('textbox', { name: 'Markdown source of the entry' }).waitFor();
  await take('source');
  await choose(session, 'switchView');
  await page.getByLabel('Search everything').fill('index');
  await page.getByRole('listbox', { name: 'Search results' }).waitFor();
  await take('search');
  await page.keyboard.press('Escape');
  await page.getByLabel('Search everything').fill('');
  await page.getByRole('button', { name: /^Graph/ }).click();
  // The button is in use until everything has found its place.
  await page.locator('button:enabled', { hasText: 'Stop Layout' }).waitFor();
  await page.locator('button:disabled', { hasText: 'Stop Layout' }).waitFor();
  await take('graph');
  await page.getByRole('button', { name: /^Everything/ }).click();

  await choose(session, 'quickOpen');
  await page.getByPlaceholder('Open by title').fill('te');
  await take('quick-open');
  await leaveDialog(session);
  await choose(session, 'commandPalette');
  await page.getByPlaceholder('Type a command').waitFor();
  await take('commands');
  await leaveDialog(session);

  await page.getByRole('button', { name: /^Wins/ }).click();
  await page.getByRole('option').first().click();
  await take('private');
  await page.getByRole('button', { name: /^Practice/ }).click();
  await take('empty');
  await page.getByRole('button', { name: /^Everything/ }).click();

  await answerDialogs(app, inProject('resources/sample-library'));
  await choose(session, 'settings');
  await take('settings');
  await leaveDialog(session);
  await choose(session, 'shortcuts');
  await take('shortcuts');
  await leaveDialog(session);
}

/** @param {Session} session */
async function takeDrafts(session) {
  const { app, page, home, take } = session;
  await compose(session, 'Post', 'Saved is a promise');
  await page.getByRole('button', { name: /^Posts/ }).click();
  await take('post');

  const site = join(home, 'blog');
  mkdirSync(site);
  writeFileSync(join(site, 'hugo.toml'), 'title = "Blog"\n');
  await answerDialogs(app, site);
  await choose(session, 'publish');
  await page.getByRole('button', { name: 'Choose…' }).click();
  await take('add-blog');
  await page.getByRole('button', { name: 'Add Blog' }).click();
  await page.getByText('This is what will be written').waitFor();
  await take('publish');
  await page.getByRole('button', { name: /^Write \d+ File/ }).click();
  await page.getByText('Written to').waitFor();
  await take('published');
  await leaveDialog(session);

  await compose(session, 'Talk', 'Three ways to lose a write');
  await page.getByRole('button', { name: /^Talks/ }).click();
  await take('talk');
  const slides = join(home, 'slides');
  mkdirSync(slides);
  await answerDialogs(app, slides);
  await choose(session, 'exportDeck');
  await page.getByRole('button', { name: 'Choose…' }).click();
  await page.getByText(/\d+ slides, about/).waitFor();
  await take('slides');
  await leaveDialog(session);
}

/** @param {Session} session */
async function takeTransfer(session) {
  const { app, page, home, take } = session;
  const notes = join(home, 'old-notes');
  mkdirSync(notes);
  writeFileSync(join(notes, 'good.md'), '# A note from before\n\nWith a ![picture](gone.png).\n');
  writeFileSync(join(notes, 'photo.md'), Buffer.from([0, 1, 2, 255, 254, 0]));
  await answerDialogs(app, notes);
  await choose(session, 'import');
  await take('import');
  await page.getByRole('button', { name: 'Import a Folder…' }).click();
  await page.getByRole('button', { name: 'Import 1 Entry' }).waitFor();
  await take('import-plan');
  await page.getByRole('button', { name: 'Import 1 Entry' }).click();
  await page.getByRole('button', { name: 'Done' }).waitFor();
  await take('import-report');
  await leaveDialog(session);
  await page.getByRole('button', { name: 'Dismiss' }).click();

  await page.getByRole('button', { name: /^Everything/ }).click();
  await page.getByRole('option', { name: 'A note from before' }).click();
  const text = page.getByRole('textbox', { name: 'Text of the entry' });
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Nobody knows where it went, but the words are here.');
  await page.keyboard.press('Control+S');
  await page.getByText('Everything is saved').waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).last().click();
  await choose(session, 'history');
  await page.locator('ins').first().waitFor();
  await take('history');
  await leaveDialog(session);
  await choose(session, 'moveToTrash');
  await page.getByText('is in the trash').waitFor();
  await page.getByRole('button', { name: /^Trash/ }).click();
  await take('trash');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByRole('button', { name: /^Notes \d/ }).click();
  await page.getByRole('option', { name: 'What saved really means' }).click();
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(800, 700),
  );
  await take('narrow');
}

/**
 * @param {string} electron
 * @param {NodeJS.ProcessEnv} display
 * @param {'light' | 'dark'} theme
 */
async function takeAll(electron, display, theme) {
  const { _electron } = await import('playwright-core');
  const home = mkdtempSync(join(tmpdir(), 'outloud-'));
  const app = await _electron.launch({
    executablePath: electron,
    args: [ROOT, ...electronSwitches(), `--user-data-dir=${join(home, 'settings')}`],
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
      // Let what is fading in or scrolling come to rest.
      await page.waitForTimeout(450);
      await page.screenshot({ path: join(PICTURES, `${name}-${theme}.png`) });
    };
    const session = { app, page, home, take };
    await takeLibrary(session);
    await takeDrafts(session);
    await takeTransfer(session);
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
}

await runScript(async () => {
  if (ROOT === PROJECT) await installDependencies();
  const electron = await provideElectron();
  if (ROOT === PROJECT) await buildApp();
  mkdirSync(PICTURES, { recursive: true });
  await withDisplay(async (display) => {
    await step('Taking pictures in light', () => takeAll(electron, display, 'light'));
    await step('Taking pictures in dark', () => takeAll(electron, display, 'dark'));
  });
  say(`The pictures are in ${PICTURES}`);
});
