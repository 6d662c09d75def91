import { join } from 'node:path';
import { app, BrowserWindow, Menu, nativeTheme, powerMonitor } from 'electron';
import { answer } from '#contract/answer';
import type { Api } from '#contract/api';
import { ARGUMENTS, DESKTOP_ARGUMENTS } from '#contract/arguments';
import { connect } from '#contract/connect';
import { DESKTOP_METHODS, METHODS } from '#contract/methods';
import { APP_EVENTS } from '#host/thread/message';
import { openAppInThread } from '#host/thread/open-app-in-thread';
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
/** Beside the archive of a package: an import compares its files with what the disk says of them. */
const SAMPLE_FOLDER = app.isPackaged
  ? join(process.resourcesPath, 'sample-library')
  : join(root, 'resources', 'sample-library');
/** How long a command line that has the library may keep it, in milliseconds. */
const LOCK_PATIENCE = 3_000;

/** Milliseconds after the opening of a library in which it is only shown. */
const CALM = 1_500;

/** What starts beside Electron: the app in its thread, and the library that was open last. */
async function startApp() {
  const thread = openAppInThread(join(root, 'out', 'host', 'app-worker.js'), {
    wait: LOCK_PATIENCE,
    calm: CALM,
    shared: true,
    sampleFolder: SAMPLE_FOLDER,
    searchWorker: join(root, 'out', 'host', 'search-worker.js'),
    markdownWorker: join(root, 'out', 'host', 'markdown-worker.js'),
    backupWorker: join(root, 'out', 'host', 'backup-worker.js'),
  });
  const settings = await openSettings(join(app.getPath('userData'), 'settings.json'));
  return { thread, settings, api: rememberLibraries(connect<Api>(METHODS, thread.call), settings) };
}

async function start(starting: ReturnType<typeof startApp>): Promise<void> {
  lockDown();
  const { thread, settings, api } = await starting;
  nativeTheme.themeSource = settings.get().theme;
  const findWindow = (): BrowserWindow | null => BrowserWindow.getAllWindows()[0] ?? null;
  const closing = createClosing(() => tell(findWindow(), 'windowClosing', {}));

  serveApp(join(root, 'out', 'renderer'));
  serveAssets(async () => (await api.library.current())?.folder ?? null);
  const shell = answer(
    { library: api.library, ...createDesktop(settings, closing.ready) },
    { library: ARGUMENTS.library, ...DESKTOP_ARGUMENTS },
  );
  // Everything else goes straight to the app, which parses what it is given.
  answerCalls((noun, verb, argument) =>
    noun === 'library' || Object.hasOwn(DESKTOP_METHODS, noun)
      ? shell(noun, verb, argument)
      : thread.call(noun, verb, argument),
  );
  for (const event of APP_EVENTS) {
    thread.on(event, (payload) => tell(findWindow(), event, payload));
  }
  keepBackedUp(api, {
    whenChanged: (look) => thread.on('settingsChanged', look),
    whenAwake: (look) => powerMonitor.on('resume', look),
    tell: (reason) => tell(findWindow(), 'backupFailed', { reason }),
  });

  const open = async (): Promise<void> => {
    await openWindow(settings, findWindowFiles(root), closing.watch);
  };
  closeInOrder(() => thread.close());
  app.on('activate', () => void (findWindow() ?? open()));
  app.on('second-instance', () => {
    const window = findWindow();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  const opened = open();
  // While the page is being loaded.
  setMenu(
    (command) => tell(findWindow(), 'menuChosen', { command }),
    () => void pastePlain(findWindow()),
  );
  await opened;
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
  const starting = startApp();
  // Electron would make a menu of its own first.
  Menu.setApplicationMenu(null);
  void app.whenReady().then(() => start(starting));
} else {
  app.quit();
}
