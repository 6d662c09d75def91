import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron';
import type { MenuCommand } from '#contract/desktop/desktop';
import { APP_ORIGIN } from './address';
import type { SettingsStore } from './settings';
import type { WindowState } from './window-state';

const DEFAULT_SIZE = { width: 1280, height: 800 };

/** The page's background in each theme, so that a window never flashes white. */
const BACKGROUND = { light: '#ffffff', dark: '#1b1c1e' };

/** A window that was opened, whose page is on its way. */
export interface OpenedWindow {
  readonly window: BrowserWindow;
  /** @throws when its page can't be loaded, or is left or dies before it is */
  readonly loaded: Promise<void>;
}

/**
 * Opens the main window, which shows itself once there is something to be seen.
 *
 * @param state where it stood the last time; null where that is not known
 * @param files.preload the built preload; @param files.icon the app's icon
 * @param command what its page does first
 */
export function openWindow(
  state: WindowState | null,
  files: { readonly preload: string; readonly icon: string },
  command?: MenuCommand,
): OpenedWindow {
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...(state && isOnScreen(state) ? pickBounds(state) : {}),
    minWidth: 800,
    minHeight: 520,
    show: false,
    title: 'Outloud',
    icon: files.icon,
    backgroundColor: backgroundColor(),
    webPreferences: webPreferences(files.preload),
  });
  if (state?.maximized) window.maximize();
  window.webContents.once('did-finish-load', () =>
    window.webContents.setZoomLevel(state?.zoom ?? 0),
  );
  window.once('ready-to-show', () => window.show());
  return { window, loaded: window.loadURL(mainPage(command)) };
}

/** Keeps where a window stood when it is closed. */
export function rememberState(window: BrowserWindow, settings: SettingsStore): void {
  window.on('close', () => void settings.change({ window: readState(window) }));
}

/** The page of the main window; after the `#` it reads what to do first. */
export function mainPage(command?: MenuCommand): string {
  return `${APP_ORIGIN}/index.html${command === undefined ? '' : `#${command}`}`;
}

/** What a page of ours gets of Electron: nothing but the preload's bridge. */
export function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // Elsewhere Chromium would fetch its dictionaries from the network.
    spellcheck: process.platform === 'darwin',
  };
}

/** A page's background in the theme of now. */
export function backgroundColor(): string {
  return nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light;
}

/**
 * The files that a window needs. The icon is no larger than systems show it: one of 1024 pixels took
 * 27 ms of each start to decode.
 */
export function findWindowFiles(root: string): { preload: string; icon: string } {
  return {
    preload: join(root, 'out', 'preload', 'index.cjs'),
    icon: join(root, 'resources', 'icons', '256x256.png'),
  };
}

function readState(window: BrowserWindow): WindowState {
  return {
    ...window.getNormalBounds(),
    maximized: window.isMaximized(),
    zoom: window.webContents.getZoomLevel(),
  };
}

function pickBounds({ x, y, width, height }: WindowState): Omit<WindowState, 'maximized' | 'zoom'> {
  return { x, y, width, height };
}

/** Whether enough of the window would be seen to get hold of it; screens come and go. */
function isOnScreen(state: WindowState): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const across =
      Math.min(state.x + state.width, workArea.x + workArea.width) - Math.max(state.x, workArea.x);
    const isTitleIn = state.y >= workArea.y - 8 && state.y < workArea.y + workArea.height - 40;
    return across >= 120 && isTitleIn;
  });
}
