import { BrowserWindow } from 'electron';
import type { Log } from '#contract/faults/log';
import { APP_ORIGIN } from '../address';
import { backgroundColor, webPreferences } from '../window';
import { createReviver } from '#host/reviver';

/**
 * Opens one of the two windows of a talk, hidden. What is given lives in this process: a page that
 * died or hangs is loaded again and is where it was.
 * @param onDeath hears of each death, and whether the page comes back
 */
export function openShowWindow(
  page: 'presenter' | 'audience',
  files: { readonly preload: string; readonly icon: string },
  options: Electron.BrowserWindowConstructorOptions,
  log: Log,
  onDeath: (comesBack: boolean) => void,
): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    icon: files.icon,
    backgroundColor: backgroundColor(),
    autoHideMenuBar: true,
    webPreferences: { ...webPreferences(files.preload), backgroundThrottling: false },
    ...options,
  });
  window.removeMenu();
  const mayLive = createReviver(() => Date.now());
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log({ event: 'process gone', part: page, reason, exitCode });
    const comesBack = mayLive();
    if (comesBack) window.webContents.reload();
    onDeath(comesBack);
  });
  window.on('unresponsive', () => window.webContents.forcefullyCrashRenderer());
  void window.loadURL(`${APP_ORIGIN}/${page}.html`);
  return window;
}
