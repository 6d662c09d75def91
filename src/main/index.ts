import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, powerMonitor } from 'electron';
import type { Events } from '#contract/api';
import { openApp } from '#host/open-app';
import { keepBackedUp } from './backups';
import { createClosing } from './closing';
import { createDesktop } from './desktop';
import { answerCalls, tell } from './ipc';
import { rememberLibraries } from './libraries';
import { setMenu } from './menu';
import { pastePlain } from './paste-plain';
import { registerSchemes, serveApp, serveAssets } from './protocol';
import { lockDown } from './security';
import { openSettings } from './settings';
import { findWindowFiles, openWindow } from './window';

const root = join(import.meta.dirname, '..', '..');
/** How long a command line that has the library may keep it, in milliseconds. */
const LOCK_PATIENCE = 3_000;
const FORWARDED: readonly (keyof Events)[] = [
  'libraryChanged',
  'entryMerged',
  'assetsArrived',
  'settingsChanged',
  'progressed',
];

async function start(): Promise<void> {
  lockDown();
  const settings = await openSettings(join(app.getPath('userData'), 'settings.json'));
  nativeTheme.themeSource = settings.get().theme;

  const outloud = openApp({
    wait: LOCK_PATIENCE,
    shared: true,
    sampleFolder: join(root, 'resources', 'sample-library'),
    searchWorker: join(root, 'out', 'host', 'search-worker.js'),
    markdownWorker: join(root, 'out', 'host', 'markdown-worker.js'),
    backupWorker: join(root, 'out', 'host', 'backup-worker.js'),
  });
  const api = rememberLibraries(outloud.api, settings);
  const findWindow = (): BrowserWindow | null => BrowserWindow.getAllWindows()[0] ?? null;
  const closing = createClosing(() => tell(findWindow(), 'windowClosing', {}));

  serveApp(join(root, 'out', 'renderer'));
  serveAssets(async () => (await api.library.current())?.folder ?? null);
  answerCalls({ ...api, ...createDesktop(settings, closing.ready) });
  for (const event of FORWARDED) {
    outloud.on(event, (payload) => tell(findWindow(), event, payload));
  }
  keepBackedUp(api, {
    whenChanged: (look) => outloud.on('settingsChanged', look),
    whenAwake: (look) => powerMonitor.on('resume', look),
    tell: (reason) => tell(findWindow(), 'backupFailed', { reason }),
  });
  setMenu(
    (command) => tell(findWindow(), 'menuChosen', { command }),
    () => void pastePlain(findWindow()),
  );

  const open = async (): Promise<void> => {
    closing.watch(await openWindow(settings, findWindowFiles(root)));
  };
  closeInOrder(() => outloud.close());
  app.on('activate', () => void (findWindow() ?? open()));
  app.on('second-instance', () => {
    const window = findWindow();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  await open();
}

/** Windows save first, then the library is written out and given free, then the app ends. */
function closeInOrder(closeApp: () => Promise<void>): void {
  let isQuitting = false;
  let isClosed = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || isQuitting) app.quit();
  });
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    const end = (): void => {
      isClosed = true;
      app.quit();
    };
    closeApp().then(end, end);
  });
}

registerSchemes();
if (app.requestSingleInstanceLock()) {
  // Not awaited here: the app becomes ready only after this file has run.
  void app.whenReady().then(start);
} else {
  app.quit();
}
