import { resolve } from 'node:path';
import type { ElectronApplication } from '../test';

/** A window that only a test makes, with what Outloud gives its own. */
export interface Probe {
  readonly url: string;
  /** An expression, run in its page. */
  readonly script: string;
  /**
   * Another session, which serves every `app://` address: with the defences that it gets by itself,
   * or with none.
   */
  readonly session?: 'locked' | 'open';
  /** What its preferences are instead. */
  readonly preferences?: Readonly<Record<string, unknown>>;
}

/** @returns what the script gave, or `not loaded` */
export function probe(app: ElectronApplication, wanted: Probe): Promise<unknown> {
  return app.evaluate(
    async ({ BrowserWindow, session }, asked) => {
      const ours = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().includes('/index.html'),
      );
      const contents = ours?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const given = contents.getLastWebPreferences();
      const names = ['sandbox', 'contextIsolation', 'nodeIntegration', 'webviewTag'];
      const preferences = Object.fromEntries(names.map((name) => [name, given[name]]));
      const own = asked.session && session.fromPartition(`probe-${Math.random()}`);
      own?.protocol.handle(
        'app',
        () =>
          new Response('<!doctype html><body>x</body>', {
            headers: { 'Content-Type': 'text/html' },
          }),
      );
      if (own && asked.session === 'open') {
        own.webRequest.onBeforeRequest(null);
        own.setPermissionRequestHandler((_contents, _permission, answer) => answer(true));
        own.setPermissionCheckHandler(() => true);
      }
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: asked.preload,
          ...preferences,
          ...(own && { session: own }),
          ...asked.preferences,
        },
      });
      if (asked.session === 'open') window.webContents.setWebRTCIPHandlingPolicy('default');
      try {
        const loaded = await window.loadURL(asked.url).then(
          () => true,
          () => false,
        );
        if (!loaded) return 'not loaded';
        return await (window.webContents.executeJavaScript(asked.script, true) as Promise<unknown>);
      } finally {
        // Its page ends a moment later; a script that is run in it until then never answers.
        const { webContents: page } = window;
        const ended = new Promise<void>((done) => void page.once('destroyed', () => done()));
        window.destroy();
        await ended;
      }
    },
    { preload: resolve('out/preload/index.cjs'), ...wanted },
  );
}
