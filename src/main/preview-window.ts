import { BrowserWindow, session, shell, WebContentsView, type Session } from 'electron';
import type { Api } from '#contract/calls/api';
import type { Log } from '#contract/faults/log';
import type { PreviewWindowCalls, PreviewWindowState } from '#contract/publishing/preview-window';
import type { PreviewState } from '#contract/publishing/previews';
import { Problem } from '#core/problem';
import { APP_ORIGIN, readOutsideAddress } from './address';
import { tell } from './ipc';
import { reviveContents } from './keep-page';
import { isOfSite, judgeRequest } from './preview-address';
import { followOwnRule, lockSession } from './security';
import type { SettingsStore } from './settings';
import { backgroundColor, webPreferences } from './window';

const SIZE = { width: 1180, height: 860, minWidth: 640, minHeight: 420 };
/** The bar's height until its page has told. */
const BAR = 50;
const PAGE_WIDTHS = { desktop: null, tablet: 768, phone: 390 } as const;

const FRESH: PreviewWindowState = {
  width: 'desktop',
  address: '',
  canGoBack: false,
  loadsOthers: false,
  blocked: [],
  leadsTo: null,
};

/** A window with a bar of ours over a page of the blog's. */
interface Open {
  readonly window: BrowserWindow;
  readonly view: WebContentsView;
  readonly root: string;
  post: string;
  bar: number;
}

/** Who hears when one of its pages dies. */
interface Mishaps {
  readonly log: Log;
  /** They keep dying, and the window was closed. */
  readonly onGivenUp: () => void;
}

/** Shows the preview that runs. */
export interface PreviewWindow {
  readonly calls: PreviewWindowCalls;
  /** Hears that the preview was written anew, or ended. */
  follow(state: PreviewState): void;
  close(): void;
}

/**
 * The blog's page has a process, a session and a rule of its own: no bridge to Outloud, no way out
 * of its address, nothing from other sites unless it is asked for, nothing kept on the disk.
 */
export function createPreviewWindow(
  files: { readonly preload: string; readonly icon: string },
  previews: Pick<Api['previews'], 'state' | 'stop'>,
  settings: SettingsStore,
  { log, onGivenUp }: Mishaps,
): PreviewWindow {
  let open: Open | null = null;
  let state = FRESH;
  let sessions = 0;

  function change(changes: Partial<PreviewWindowState>): void {
    state = { ...state, ...changes };
    tell(open?.window ?? null, 'previewWindowChanged', state);
  }

  function layOut(): void {
    if (open === null) return;
    const { window, view, bar } = open;
    const [width = 0, height = 0] = window.getContentSize();
    const shown = Math.min(width, PAGE_WIDTHS[state.width] ?? width);
    const x = Math.round((width - shown) / 2);
    view.setBounds({ x, y: bar, width: shown, height: Math.max(0, height - bar) });
  }

  /** A session that ends with the window. */
  function prepareSession(root: string): Session {
    sessions += 1;
    const own = session.fromPartition(`preview-${sessions}`);
    lockSession(own, (url) => {
      const verdict = judgeRequest(url, root);
      const mayLoad = verdict === 'load' || (verdict === 'other' && state.loadsOthers);
      const host = verdict === 'other' && !mayLoad ? new URL(url).hostname : null;
      if (host !== null && !state.blocked.includes(host)) {
        change({ blocked: [...state.blocked, host] });
      }
      return mayLoad;
    });
    followOwnRule(own, (url, isMainFrame) =>
      isMainFrame ? isOfSite(url, root) : judgeRequest(url, root) !== 'never',
    );
    return own;
  }

  function make(preview: PreviewState): Open {
    const { root, address } = preview;
    const window = new BrowserWindow({
      ...SIZE,
      show: false,
      title: 'Preview',
      icon: files.icon,
      backgroundColor: backgroundColor(),
      webPreferences: webPreferences(files.preload),
    });
    window.removeMenu();
    const view = new WebContentsView({
      webPreferences: {
        session: prepareSession(root),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
      },
    });
    const made: Open = { window, view, root, post: address, bar: BAR };
    window.contentView.addChildView(view);
    window.on('resize', layOut);
    window.once('ready-to-show', () => window.show());
    window.on('closed', () => {
      if (open !== made) return;
      open = null;
      view.webContents.close();
      void stopIfShown(root);
    });
    const { webContents } = view;
    webContents.on('did-navigate', () => readPlace());
    webContents.on('did-navigate-in-page', () => readPlace());
    // Comes first, and the other one no more where this one is refused.
    webContents.on('will-frame-navigate', ({ url, isMainFrame }) => {
      if (isMainFrame && !isOfSite(url, root)) change({ leadsTo: readOutsideAddress(url) });
    });
    webContents.setWindowOpenHandler(({ url }) => {
      if (isOfSite(url, root)) void load(view, url);
      else change({ leadsTo: readOutsideAddress(url) });
      return { action: 'deny' };
    });
    for (const contents of [window.webContents, webContents]) {
      contents.on('before-input-event', (event, input) => {
        const action = KEYS.find(({ matches }) => matches(input))?.action;
        if (action === undefined) return;
        event.preventDefault();
        void calls[action]();
      });
    }
    const giveUp = (): void => {
      onGivenUp();
      window.destroy();
    };
    reviveContents(window.webContents, 'preview bar', log, giveUp);
    reviveContents(webContents, 'preview page', log, giveUp);
    void window.loadURL(`${APP_ORIGIN}/preview.html`);
    return made;
  }

  /** By now another one may have been started. */
  async function stopIfShown(root: string): Promise<void> {
    if ((await previews.state())?.root === root) await previews.stop();
  }

  function readPlace(): void {
    const contents = open?.view.webContents;
    if (contents === undefined) return;
    change({
      address: contents.getURL(),
      canGoBack: contents.navigationHistory.canGoBack(),
      leadsTo: null,
    });
  }

  const needOpen = (): Open => {
    if (open === null) throw new Problem('closed', 'The preview is closed.');
    return open;
  };

  function close(): void {
    open?.window.destroy();
  }

  const calls: PreviewWindowCalls = {
    mayRun: async ({ folder }) => settings.get().runsBlogs.includes(folder),
    allow: async ({ folder }) => {
      const { runsBlogs } = settings.get();
      if (!runsBlogs.includes(folder)) await settings.change({ runsBlogs: [...runsBlogs, folder] });
    },
    allowed: async () => settings.get().runsBlogs,
    askAgain: async ({ folder }) => {
      const runsBlogs = settings.get().runsBlogs.filter((one) => one !== folder);
      await settings.change({ runsBlogs });
    },
    show: async () => {
      const preview = await previews.state();
      if (preview === null) throw new Problem('closed', 'No preview is running.');
      if (open?.root !== preview.root) {
        // Another site is another window, so that nothing of one is known to the other.
        const last = open;
        open = null;
        last?.view.webContents.close();
        last?.window.destroy();
        state = { ...FRESH, width: state.width };
        open = make(preview);
        layOut();
        await load(open.view, preview.address);
        return;
      }
      open.window.show();
      open.window.focus();
    },
    state: async () => state,
    change: async (changes) => {
      const { view } = needOpen();
      const loads = changes.loadsOthers;
      change({ ...changes, ...(loads === true && { blocked: [] }) });
      layOut();
      if (loads !== undefined) view.webContents.reload();
    },
    reload: async () => {
      const { view, post } = needOpen();
      if (view.webContents.getURL() === '') await load(view, post);
      else view.webContents.reload();
    },
    goBack: async () => needOpen().view.webContents.navigationHistory.goBack(),
    goToPost: async () => {
      const { view, post } = needOpen();
      await load(view, post);
    },
    openInBrowser: async () => {
      const { view, post } = needOpen();
      const address = readOutsideAddress(view.webContents.getURL()) ?? post;
      await shell.openExternal(address);
    },
    fit: async ({ height }) => {
      needOpen().bar = height;
      layOut();
    },
    close: async () => {
      needOpen();
      // After the answer to the bar's call has left.
      setImmediate(close);
    },
  };

  return {
    calls,
    follow: (preview) => {
      if (open === null || open.root !== preview.root) return;
      tell(open.window, 'previewChanged', preview);
      const hasMoved = open.post !== preview.address;
      open.post = preview.address;
      if (!preview.isRunning || preview.problem !== null) return;
      if (hasMoved) void load(open.view, preview.address);
      else if (!preview.reloads) open.view.webContents.reload();
    },
    close,
  };
}

/** A page that can't be loaded says so itself. */
function load(view: WebContentsView, address: string): Promise<void> {
  return view.webContents.loadURL(address).catch(() => undefined);
}

type KeyAction = 'reload' | 'close' | 'goBack';

interface Key {
  readonly action: KeyAction;
  matches(input: Electron.Input): boolean;
}

const isCommand = ({ control, meta, alt }: Electron.Input): boolean => (control || meta) && !alt;

const KEYS: readonly Key[] = [
  {
    action: 'reload',
    matches: (input) =>
      input.type === 'keyDown' &&
      (input.key === 'F5' || (isCommand(input) && input.key.toLowerCase() === 'r')),
  },
  {
    action: 'close',
    matches: (input) =>
      input.type === 'keyDown' && isCommand(input) && input.key.toLowerCase() === 'w',
  },
  {
    action: 'goBack',
    matches: (input) => input.type === 'keyDown' && input.alt && input.key === 'ArrowLeft',
  },
];
