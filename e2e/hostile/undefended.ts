import type { ElectronApplication, Page } from '../test';

/** A payload for a page. */
interface Payload {
  readonly id: string;
  readonly text: string;
}

/**
 * Runs in the page: shows each payload in a frame of its own, and touches what is in it; then it
 * spoils what all objects have in common.
 * @returns the payloads whose script has run
 */
async function show(payloads: readonly Payload[], patience: number): Promise<readonly string[]> {
  const fired = new Set<string>();
  Reflect.set(globalThis, '__ran', (id: string) => {
    fired.add(id);
    (Reflect.get(globalThis, '__kbx') as () => void)();
  });
  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));
  const touch = (inside: Document | null | undefined): void => {
    const events =
      'mouseover pointerenter mousemove wheel contextmenu copy paste keydown auxclick dragstart click';
    for (const element of inside?.querySelectorAll('*') ?? []) {
      for (const type of events.split(' '))
        element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
      if ('focus' in element) (element as HTMLElement).focus();
    }
  };
  for (let from = 0; from < payloads.length; from += 120) {
    const untouched = new Set<HTMLIFrameElement>();
    const loaded: Promise<unknown>[] = [];
    for (const { id, text } of payloads.slice(from, from + 120)) {
      const frame = document.createElement('iframe');
      const call = `parent.__ran(${JSON.stringify(id)})`;
      frame.srcdoc = `<!doctype html><style>@keyframes k{}</style><script>window.__kbx=()=>${call}</script><body>${text}`;
      loaded.push(
        new Promise((resolve) => {
          frame.addEventListener('load', resolve, { once: true });
        }).then(() => {
          touch(frame.contentDocument);
          untouched.delete(frame);
        }),
      );
      document.body.append(frame);
      untouched.add(frame);
    }
    // Some wait for what never comes.
    await Promise.race([Promise.all(loaded), pause(patience)]);
    for (const frame of untouched) touch(frame.contentDocument);
    await pause(patience / 4);
    document.body.replaceChildren();
  }
  Reflect.set(Object.prototype, 'polluted', 1);
  return [...fired];
}

/**
 * Opens a page without any defence: no policy, no schema, free to ask any network, and shows it
 * the payloads. Nothing of it is a window of the app.
 * @param patience how long some payloads together may take at most, in milliseconds
 * @returns the payloads whose script has run
 */
export async function showUndefended(
  app: ElectronApplication,
  payloads: readonly Payload[],
  patience: number,
): Promise<readonly string[]> {
  return app.evaluate(
    async ({ BrowserWindow, session }, script) => {
      const own = session.fromPartition('undefended');
      own.webRequest.onBeforeRequest(null);
      const window = new BrowserWindow({ show: false, webPreferences: { session: own } });
      const { webContents } = window;
      // The page itself stays, for it tells what ran; frames go where they like.
      webContents.removeAllListeners('will-frame-navigate');
      webContents.removeAllListeners('will-redirect');
      await window.loadURL('http://kbx.invalid/undefended');
      return (await webContents.executeJavaScript(script, true)) as string[];
    },
    `(${show.toString()})(${JSON.stringify(payloads)}, ${patience})`,
  );
}

/**
 * Shows the payloads in the page of a blog that is previewed, which may run what it likes.
 * @returns the payloads whose script has run
 */
export async function showInPreview(
  app: ElectronApplication,
  root: string,
  payloads: readonly Payload[],
  patience: number,
): Promise<readonly string[]> {
  return app.evaluate(
    async ({ webContents }, [at, script]) => {
      const blog = webContents.getAllWebContents().find((one) => one.getURL().startsWith(at));
      return (await blog?.executeJavaScript(script, true)) as string[];
    },
    [root, `(${show.toString()})(${JSON.stringify(payloads)}, ${patience})`] as const,
  );
}

/** Takes the undefended page away. */
export async function closeUndefended(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows())
      if (window.webContents.getURL().startsWith('http://kbx.invalid/')) window.destroy();
  });
}

/**
 * Puts each payload into a page as it is, where only its policy is in the way. In a shadow tree: its
 * names are not those of the page.
 */
export async function showUncleaned(page: Page, payloads: readonly Payload[]): Promise<void> {
  await page.evaluate(
    async (texts) => {
      for (let from = 0; from < texts.length; from += 100) {
        const host = document.createElement('div');
        document.body.append(host);
        const tree = host.attachShadow({ mode: 'open' });
        for (const text of texts.slice(from, from + 100)) {
          const place = document.createElement('div');
          tree.append(place);
          place.innerHTML = text;
          // Links to other places would only lead to the lock on going away.
          for (const link of place.querySelectorAll('a'))
            if (/^\s*javascript:/i.test(link.getAttribute('href') ?? ''))
              link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        }
        await new Promise((resolve) => setTimeout(resolve, 300));
        host.remove();
      }
    },
    payloads.map(({ text }) => text),
  );
}
