import type { ElectronApplication } from '@playwright/test';

/** A payload for a page. */
interface Payload {
  readonly id: string;
  readonly text: string;
}

/** Runs in the page: shows each payload in a frame of its own, and touches what is in it. */
function show(payloads: readonly Payload[]): void {
  const fired = new Set<string>();
  Reflect.set(globalThis, '__fired', fired);
  Reflect.set(globalThis, '__ran', (id: string) => fired.add(id));
  for (const { id, text } of payloads) {
    const frame = document.createElement('iframe');
    const call = `parent.__ran(${JSON.stringify(id)})`;
    frame.srcdoc = `<!doctype html><style>@keyframes k{}</style><script>window.__kbx=()=>${call}</script><body>${text}`;
    frame.addEventListener('load', () => {
      const inside = frame.contentDocument;
      for (const element of inside?.querySelectorAll('*') ?? []) {
        const hand = [
          'mouseover',
          'pointerenter',
          'mousemove',
          'wheel',
          'contextmenu',
          'copy',
          'paste',
          'keydown',
          'auxclick',
          'dragstart',
          'click',
        ];
        for (const type of hand)
          element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
        if ('focus' in element) (element as HTMLElement).focus();
      }
    });
    document.body.append(frame);
  }
}

/**
 * Opens a page without any defence: no policy, no schema, free to go where it likes, and shows it
 * the payloads. Nothing of it is a window of the app.
 */
export async function showUndefended(
  app: ElectronApplication,
  payloads: readonly Payload[],
): Promise<void> {
  await app.evaluate(
    async ({ BrowserWindow }, script) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { partition: 'undefended' },
      });
      Reflect.set(globalThis, '__undefended', window);
      const { webContents } = window;
      for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const)
        webContents.removeAllListeners(event);
      webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
      await window.loadURL('http://kbx.invalid/undefended');
      await webContents.executeJavaScript(script);
    },
    `(${show.toString()})(${JSON.stringify(payloads)})`,
  );
}

/** The payloads whose script has run in the undefended page. */
export async function readFired(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(async () => {
    const window = Reflect.get(globalThis, '__undefended') as Electron.BrowserWindow;
    return (await window.webContents.executeJavaScript('[...__fired]')) as string[];
  });
}

/** Takes the undefended page away. */
export async function closeUndefended(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    (Reflect.get(globalThis, '__undefended') as Electron.BrowserWindow).destroy();
  });
}
