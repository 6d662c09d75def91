import { expect, type ElectronApplication } from '../test';
import { CALL_CHANNEL } from '#contract/calls/bridge';
import { runInAll } from './all-windows';

interface Preferences {
  readonly [name: string]: unknown;
}

/** The preferences of every page that there is. */
export function readPreferences(app: ElectronApplication): Promise<readonly Preferences[]> {
  return app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) =>
        (contents as unknown as { getLastWebPreferences(): Preferences }).getLastWebPreferences(),
      ),
  );
}

/** The addresses of every page that there is. */
export function listAddresses(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) => contents.getURL())
      .toSorted(),
  );
}

/**
 * Calls what answers the main window’s calls, as a frame of it would.
 * @param parent of the frame
 */
export function askHandler(app: ElectronApplication, parent: object | null): Promise<unknown> {
  return app.evaluate(
    ({ BrowserWindow, ipcMain }, { channel, above }) => {
      const sender = BrowserWindow.getAllWindows()
        .map(({ webContents }) => webContents)
        .find((contents) => contents.getURL().includes('/index.html'));
      const handlers = Reflect.get(ipcMain, '_invokeHandlers') as ReadonlyMap<
        string,
        (event: object, ...given: readonly unknown[]) => Promise<unknown>
      >;
      const event = { sender, senderFrame: { parent: above, origin: 'app://outloud' } };
      return handlers.get(channel)?.(event, 'library', 'current');
    },
    { channel: CALL_CHANNEL, above: parent },
  );
}

/** Has every page download a file. @returns what became of each, as its session tells it */
export async function tryDownloads(app: ElectronApplication): Promise<readonly string[]> {
  await app.evaluate(({ webContents }) => {
    const became: string[] = [];
    Reflect.set(globalThis, 'downloads', became);
    const sessions = new Set(webContents.getAllWebContents().map((contents) => contents.session));
    for (const own of sessions)
      own.on('will-download', (event) => became.push(event.defaultPrevented ? 'refused' : 'kept'));
  });
  const code = `(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.txt';
    document.body.append(link);
    link.click();
    link.remove();
  })()`;
  const pages = Object.keys(await runInAll(app, code)).length;
  const read = (): Promise<string[]> =>
    app.evaluate(() => Reflect.get(globalThis, 'downloads') as string[]);
  await expect.poll(async () => (await read()).length).toBe(pages);
  return read();
}
