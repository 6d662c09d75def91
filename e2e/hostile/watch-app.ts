import type { ElectronApplication } from '../test';

/** What happened in the app that must not. */
export interface Seen {
  /** Addresses and paths that were handed to the system. */
  readonly opened: readonly string[];
  /** Addresses that some page asked for, whether they were refused or not. */
  readonly requests: readonly string[];
  /** Where some page went, or wanted to go, and windows that it opened. */
  readonly moves: readonly string[];
  /** Calls of `__kbx()`, with their page. */
  readonly scripts: readonly string[];
  /** What a page's policy had to refuse: the schema let it through. */
  readonly refusals: readonly string[];
  /** Keys that `Object.prototype` has got in some process. */
  readonly polluted: readonly string[];
  readonly crashes: readonly string[];
}

export const NOTHING: Seen = {
  opened: [],
  requests: [],
  moves: [],
  scripts: [],
  refusals: [],
  polluted: [],
  crashes: [],
};

/** Runs in each page. */
function plant(): void {
  const seen = { scripts: 0, refusals: [] as string[] };
  Reflect.set(globalThis, '__seen', seen);
  Reflect.set(globalThis, '__kbx', () => {
    seen.scripts += 1;
  });
  document.addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sourceFile, sample } = event;
    // Playwright runs its own code so, which comes from no file of a page.
    if (blockedURI === 'eval' && !/^\w+:/.test(sourceFile)) return;
    seen.refusals.push([effectiveDirective, blockedURI, sourceFile, sample].join(' '));
  });
}

/** Runs in each page, and gives what its planted watch has seen since it was read last. */
function read(): object {
  const plain =
    'constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ __proto__';
  const polluted = Reflect.ownKeys(Object.prototype)
    .map(String)
    .filter((key) => !plain.split(' ').includes(key));
  const seen = Reflect.get(globalThis, '__seen') as
    | { scripts: number; refusals: string[] }
    | undefined;
  const told = { scripts: seen?.scripts ?? 0, refusals: seen?.refusals.splice(0) ?? [], polluted };
  if (seen) seen.scripts = 0;
  return told;
}

/** Watches all that pages and the app do from now on. */
export async function watchApp(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: electron, session, shell, webContents }, planted) => {
    const seen = {
      opened: [] as string[],
      requests: [] as string[],
      moves: [] as string[],
      crashes: [] as string[],
    };
    Reflect.set(globalThis, '__seen', seen);
    shell.openExternal = async (address) => void seen.opened.push(address);
    shell.openPath = async (path) => {
      seen.opened.push(path);
      return '';
    };
    shell.showItemInFolder = (path) => void seen.opened.push(path);
    const isOwn = (url: string): boolean => /^(?:app|asset|data|blob|devtools):/.test(url);
    const watchSession = (one: Electron.Session): void => {
      const note = ({ url }: { url: string }): void => {
        if (!isOwn(url)) seen.requests.push(url);
      };
      one.webRequest.onErrorOccurred(note);
      one.webRequest.onCompleted(note);
    };
    watchSession(session.defaultSession);
    electron.on('session-created', watchSession);
    const watchPage = (one: Electron.WebContents): void => {
      const note = (_event: unknown, url: string): void => {
        if (!url.startsWith('app://outloud/')) seen.moves.push(url);
      };
      one.on('will-navigate', note);
      one.on('did-navigate', note);
      one.on('did-create-window', (_window, { url }) => void seen.moves.push(url));
      one.on('render-process-gone', (_event, { reason }) => {
        // Rooms for drawing and printing are ended so.
        if (one.getType() === 'window') seen.crashes.push(`${one.getURL()} ${reason}`);
      });
      one.on('dom-ready', () => void one.executeJavaScript(planted).catch(() => undefined));
    };
    electron.on('web-contents-created', (_event, one) => watchPage(one));
    return Promise.all(
      webContents.getAllWebContents().map(async (one) => {
        watchPage(one);
        await one.executeJavaScript(planted);
      }),
    );
  }, `(${plant.toString()})()`);
}

/** What was seen since this was asked last, in the main process and in every page that there is. */
export async function readSeen(app: ElectronApplication): Promise<Seen> {
  return app.evaluate(async ({ webContents }, reading) => {
    const main = Reflect.get(globalThis, '__seen') as Record<string, string[]>;
    const told = Object.entries(main).map(([key, values]) => [key, values.splice(0)]);
    const scripts: string[] = [];
    const refusals: string[] = [];
    const polluted = Object.keys(Object.prototype);
    for (const one of webContents.getAllWebContents()) {
      if (one.isCrashed()) continue;
      const page = (await one.executeJavaScript(reading)) as {
        scripts: number;
        refusals: string[];
        polluted: string[];
      };
      const name = one.getURL();
      if (page.scripts > 0) scripts.push(`${name}: ${page.scripts}`);
      refusals.push(...page.refusals.map((what) => `${name}: ${what}`));
      polluted.push(...page.polluted.map((key) => `${name}: ${key}`));
    }
    return { ...(Object.fromEntries(told) as unknown as Seen), scripts, refusals, polluted };
  }, `(${read.toString()})()`);
}
