import { join } from 'node:path';
import { app, Menu, nativeTheme, powerMonitor, protocol } from 'electron';
import type { ShortcutChoices } from '#contract/desktop';
import type { Api } from '#contract/api';
import { connect } from '#contract/connect';
import { DESKTOP_METHODS, METHODS } from '#contract/methods';
import { APP_EVENTS } from '#host/thread/message';
import { openAppInThread } from '#host/thread/open-app-in-thread';
import { createAbout } from './about';
import { keepBackedUp } from './backups';
import { createCapture } from './capture';
import { createCaptureWindow } from './capture-window';
import { createClosing } from './closing';
import { contentPolicy } from './content-policy';
import { createDesktop } from './desktop';
import { DRAW_ONLY, drawForParent } from './draw-only';
import { createDrawer } from './drawer';
import { createDrawingRoom } from './drawing-room';
import { askBeforeRunning } from './ask-before-running';
import { answerCalls, tell } from './ipc';
import { answerLate } from './late-answer';
import { rememberLibraries } from './libraries';
import { createMainWindow } from './main-window';
import { setMenu } from './menu';
import { beginOpening } from './opening/begin-opening';
import { pastePlain } from './paste-plain';
import { createPresenting } from './presenting/presenting';
import { createPreviewWindow } from './preview-window';
import { registerSchemes, serveAssets, servePages } from './protocol';
import { reloadInDevelopment } from './reload-in-development';
import { lockDown } from './security';
import { openSettings, type SettingsStore } from './settings';
import { offerTextMenus } from './text-menu';
import { keepShortcuts } from './shortcuts';
import { createTray } from './tray';
import { whyNoUpdatesHere } from './updates/this-copy';
import { createUpdates } from './updates/updates';
import { findWindowFiles, openWindow } from './window';

const root = join(import.meta.dirname, '..', '..');
/** Beside the archive of a package: an import compares its files with what the disk says of them. */
const SAMPLE_FOLDER = app.isPackaged
  ? join(process.resourcesPath, 'sample-library')
  : join(root, 'resources', 'sample-library');
/** The notices of what the app is made of; without a package where `npm run licences` puts them. */
const LICENCES = app.isPackaged
  ? join(process.resourcesPath, 'licences')
  : join(root, 'dist', 'licences');
/** How long a command line that has the library may keep it, in milliseconds. */
const LOCK_PATIENCE = 3_000;

/** Milliseconds after the opening of a library in which it is only shown. */
const CALM = 1_500;

const pages = join(root, 'out', 'renderer');
const drawing = createDrawingRoom(pages);
const opening = beginOpening();

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
    proseWorker: join(root, 'out', 'host', 'prose-worker.js'),
    spellingWorker: join(root, 'out', 'host', 'spelling-worker.js'),
    previewGuard: join(root, 'out', 'host', 'preview-guard.js'),
    draw: createDrawer(drawing),
  });
  const settings = await openSettings(join(app.getPath('userData'), 'settings.json'));
  return { thread, settings, api: rememberLibraries(connect<Api>(METHODS, thread.call), settings) };
}

async function start(starting: ReturnType<typeof startApp>): Promise<void> {
  offerTextMenus();
  const { thread, settings, api } = await starting;
  nativeTheme.themeSource = settings.get().theme;
  const files = findWindowFiles(root);
  const captureWindow = createCaptureWindow(files);
  const preview = createPreviewWindow(files, api.previews, settings);
  const closing = createClosing(
    () => tell(main.find(), 'windowClosing', {}),
    () => ending.stay(),
  );
  const main = createMainWindow(
    (watch, command) =>
      openWindow(
        settings,
        files,
        (window) => {
          watch(window);
          closing.watch(window);
        },
        command,
      ),
    () => {
      drawing.close();
      preview.close();
      // Hidden, it would keep an app running that nobody sees.
      if (ending.isOver()) captureWindow.destroy();
    },
  );
  const presenting = createPresenting(files, api.talks, main, () => ending.isQuitting());
  const ending = closeInOrder(async () => {
    await presenting.end();
    await thread.close();
  }, settings);

  const showMenu = ({ chosen }: ShortcutChoices): void =>
    setMenu(
      (command) => (command === 'capture' ? captureWindow.show() : void main.show(command)),
      () => void pastePlain(main.find()),
      chosen,
    );
  const shortcuts = keepShortcuts(settings, (changed) => {
    showMenu(changed);
    tell(main.find(), 'shortcutsChanged', changed);
  });

  servePages(protocol, pages, contentPolicy);
  reloadInDevelopment(pages);
  serveAssets(async () => (await api.library.current())?.folder ?? null);
  const tray = createTray(files.icon, {
    capture: captureWindow.show,
    open: () => void main.show(),
    newNote: () => void main.show('newNote'),
  });
  const capture = createCapture({
    api,
    settings,
    shortcuts,
    window: captureWindow,
    main,
    tray,
    takeBeginning: opening.takeBeginning,
  });
  const updates = createUpdates({
    version: app.getVersion(),
    unavailable: whyNoUpdatesHere(),
    settings,
    openFeed: async () => (await import('./updates/electron-feed')).openFeed(),
    tell: (state) => tell(main.find(), 'updatesChanged', state),
    closeThen: ending.closeThen,
  });
  const shell = answerLate({
    library: api.library,
    previews: askBeforeRunning(api.previews, settings),
    previewWindow: preview.calls,
    presenting: presenting.calls,
    ...createDesktop(settings, { shortcuts, ready: closing.ready, draw: drawing.draw }),
    capture: capture.calls,
    opening: opening.calls,
    updates: updates.calls,
    about: createAbout(LICENCES),
  });
  // Everything else goes straight to the app, which parses what it is given.
  answerCalls((noun, verb, argument) =>
    noun === 'library' || noun === 'previews' || Object.hasOwn(DESKTOP_METHODS, noun)
      ? shell(noun, verb, argument)
      : thread.call(noun, verb, argument),
  );
  for (const event of APP_EVENTS) {
    thread.on(event, (payload) => tell(main.find(), event, payload));
  }
  thread.on('previewChanged', preview.follow);
  keepBackedUp(api, {
    whenChanged: (look) => thread.on('settingsChanged', look),
    whenAwake: (look) => powerMonitor.on('resume', look),
    tell: (reason) => tell(main.find(), 'backupFailed', { reason }),
  });

  app.on('activate', () => void main.show());
  const opened = main.show(opening.firstCommand);
  // While the page is being loaded.
  showMenu(shortcuts.read());
  await opened;
  capture.begin();
  opening.attach({ main, capture: captureWindow });
  updates.begin();
}

/** The end of the app. */
interface Ending {
  isQuitting(): boolean;
  /** Whether the app ends with its last window. */
  isOver(): boolean;
  /** A window was kept open: the app does not end now. */
  stay(): void;
  /** Ends the app, doing this last. @param task ends it itself */
  closeThen(task: () => void): void;
}

/**
 * Windows save first, then the library is written out and given free, then the app ends.
 */
function closeInOrder(closeApp: () => Promise<void>, settings: SettingsStore): Ending {
  let isQuitting = false;
  let last = (): void => app.quit();
  let isClosed = false;
  const isOver = (): boolean =>
    isQuitting || (process.platform !== 'darwin' && !settings.get().tray);
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('window-all-closed', () => {
    if (isOver()) app.quit();
  });
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    const end = (): void => {
      isClosed = true;
      last();
    };
    closeApp().then(end, end);
  });
  return {
    isQuitting: () => isQuitting,
    isOver,
    stay: () => {
      isQuitting = false;
      last = () => app.quit();
    },
    closeThen: (task) => {
      last = task;
      app.quit();
    },
  };
}

registerSchemes();
lockDown();
if (process.argv.includes(DRAW_ONLY)) {
  drawForParent(drawing);
} else if (opening.isFirst()) {
  // Not awaited here: the app becomes ready only after this file has run.
  const starting = startApp();
  // Electron would make a menu of its own first.
  Menu.setApplicationMenu(null);
  void app.whenReady().then(() => start(starting));
} else {
  app.quit();
}
