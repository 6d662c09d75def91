import { expect, type ElectronApplication, type Page } from './test';

/** The window with a page of its own, once it is there. */
export async function findWindow(app: ElectronApplication, name: string): Promise<Page> {
  const find = (): Page | undefined =>
    app.windows().find((page) => page.url().endsWith(`/${name}.html`));
  await expect.poll(() => find() !== undefined).toBe(true);
  const page = find();
  if (page === undefined) throw new Error(`There is no window ${name}.`);
  return page;
}

/** Stops the clock that talks are timed by, at a moment of our own. */
export async function setClock(app: ElectronApplication, seconds: number): Promise<void> {
  await app.evaluate(
    (_, now) => {
      Date.now = () => now;
    },
    Date.UTC(2026, 2, 4, 18) + seconds * 1000,
  );
}

/** What is written in a window, also in one whose page died once: Playwright lets go of those. */
export function textOf(app: ElectronApplication, name: string): Promise<string | null> {
  return app.evaluate(async ({ BrowserWindow }, page) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().endsWith(`/${page}.html`),
    );
    if (window === undefined) return null;
    if (window.webContents.isCrashed() || window.webContents.isLoading()) return '';
    const text: Promise<unknown> = window.webContents.executeJavaScript(
      "document.body.innerText + (document.querySelector('[data-page]')?.shadowRoot?.textContent ?? '')",
    );
    // A page that dies meanwhile never answers.
    const nothing = new Promise((resolve) => setTimeout(() => resolve(''), 1000));
    return String(await Promise.race([text, nothing]));
  }, name);
}

/** Presses a key in a window, also in such a one. */
export async function pressIn(app: ElectronApplication, name: string, key: string): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, { page, keyCode }) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().endsWith(`/${page}.html`),
      );
      window?.webContents.sendInputEvent({ type: 'keyDown', keyCode });
      window?.webContents.sendInputEvent({ type: 'keyUp', keyCode });
    },
    { page: name, keyCode: key },
  );
}

/** Ends the process of a window's page, as a fault in it would. */
export async function crash(app: ElectronApplication, name: string): Promise<void> {
  await app.evaluate(async ({ BrowserWindow }, page) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().endsWith(`/${page}.html`),
    );
    if (window === undefined) throw new Error(`There is no window ${page}.`);
    const gone = new Promise((resolve) => window.webContents.once('render-process-gone', resolve));
    window.webContents.forcefullyCrashRenderer();
    await gone;
  }, name);
}
