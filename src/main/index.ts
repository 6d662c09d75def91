import { join } from 'node:path';
import { app, Menu, nativeTheme, powerMonitor, protocol } from 'electron';
import type { ShortcutChoices } from '#contract/desktop/desktop';
import { readFault } from '#contract/faults/fault';
import { DESKTOP_METHODS } from '#contract/calls/methods';
import { APP_EVENTS } from '#host/thread/message';
import { LOGS } from '#host/log/log-folder';
import { logRefusal } from '#host/log/log-calls';
import { openLogFile } from '#host/log/log-file';
import { createAbout } from './about';
import { keepBackedUp } from './backups';
import { createCapture } from './capture';
import { createCaptureWindow } from './capture-window';
import { closeInOrder } from './close-in-order';
import { createClosing } from './closing';
import { contentPolicy } from './content-policy';
import { createDesktop } from './desktop';
import { createDiagnostics, noteStart } from './diagnostics';
import { DRAW_ONLY, drawForParent } from './draw-only';
import { createDrawer } from './drawer';
import { createDrawingRoom } from './drawing-room';
import { askBeforeRunning } from './ask-before-running';
import { answerCalls, tell } from './ipc';
import { keepPage, libraryShower } from './keep-page';
import { answerLate } from './late-answer';
import { createMainWindow, type MainWindow } from './main-window';
import { setMenu } from './menu';
import { beginOpening } from './opening/begin-opening';
import { pastePlain } from './paste-plain';
import { createPresenting } from './presenting/presenting';
import { createPreviewWindow } from './preview-window';
import { registerSchemes, serveAssets, servePages } from './protocol';
import { reloadInDevelopment } from './reload-in-development';
import { lockDown } from './security';
import { startApp } from './start-app';
import { offerTextMenus } from './text-menu';
import { keepShortcuts } from './shortcuts';
import { createTray } from './tray';
import { whyNoUpdatesHere } from './updates/this-copy';
import { createUpdates } from './updates/updates';
import { tellNoStart, watchProcess } from './watch-process';
import { findWindowFiles, mainPage, openWindow } from './window';

const root = join(import.meta.dirname, '..', '..');
/** Beside the archive of a package: an import compares its files with what the disk says of them. */
const SAMPLE_FOLDER = app.isPackaged
  ? join(process.resourcesPath, 'sample-library')
  : join(root, 'resources', 'sample-library');
/** The notices of what the app is made of; without a package where `npm run licences` puts them. */
const LICENCES = app.isPackaged
  ? join(process.resourcesPath, 'licences')
  : join(root, 'dist', 'licences');
const pages = join(root, 'out', 'renderer');
const drawing = createDrawingRoom(pages);
const opening = beginOpening();

const logFile = openLogFile(join(app.getPath('userData'), LOGS), () => new Date());
const log = logFile.note;
/** The main window, once there is one to say something in. */
let told: MainWindow | null = null;

const say = (sentence: string): void => tell(told?.find() ?? null, 'mishap', { sentence });

async function start(starting: ReturnType<typeof startApp>): Promise<void> {
  offerTextMenus();
  const { thread, settings, api, reopen } = await starting;
  nativeTheme.themeSource = settings.get().theme;
  const files = findWindowFiles(root);
  const captureWindow = createCaptureWindow(files, log);
  const preview = createPreviewWindow(files, api.previews, settings, {
    log,
    onGivenUp: () => say('The preview kept stopping and was closed. Start it again to see it.'),
  });
  const diagnostics = createDiagnostics(logFile, api, settings);
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
          // The page's process runs by now: until then the app's thread would hold it up.
          window.webContents.once('did-navigate', reopen);
          closing.watch(window);
          keepPage(window, log, () => ({
            startBare: () => window.loadURL(mainPage('home')),
            showLibrary: libraryShower(settings.get().reopen),
            offerDiagnostics: diagnostics.offer,
          }));
        },
        command,
        // A page that dies while it is loaded is loaded again.
      ).catch((error: unknown) => log({ event: 'fault in main', ...readFault(error) })),
    () => {
      drawing.close();
      preview.close();
      // Hidden, it would keep an app running that nobody sees.
      if (ending.isOver()) captureWindow.destroy();
    },
  );
  told = main;
  const presenting = createPresenting(files, api.talks, main, {
    isQuitting: () => ending.isQuitting(),
    log,
  });
  const ending = closeInOrder(
    async () => {
      await presenting.end();
      await thread.close();
    },
    settings,
    log,
  );

  const showMenu = ({ chosen }: ShortcutChoices): void =>
    setMenu(
      (command) => {
        if (command === 'capture') captureWindow.show();
        else if (command === 'showLogs') void diagnostics.showLogs();
        else void main.show(command);
      },
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
  const shell = answerLate(
    {
      library: api.library,
      previews: askBeforeRunning(api.previews, settings),
      previewWindow: preview.calls,
      presenting: presenting.calls,
      ...createDesktop(settings, { shortcuts, ready: closing.ready, draw: drawing.draw }),
      capture: capture.calls,
      opening: opening.calls,
      updates: updates.calls,
      about: createAbout(LICENCES),
      diagnostics: diagnostics.calls,
    },
    (heard) => logRefusal(heard, log),
  );
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

registerSchemes();
lockDown();
watchProcess(log, {
  tell: () =>
    say(
      'Something went wrong in Outloud, and it goes on. Help › Copy Diagnostics… tells what to report.',
    ),
});
if (process.argv.includes(DRAW_ONLY)) {
  drawForParent(drawing);
} else if (opening.isFirst()) {
  // Not awaited here: the app becomes ready only after this file has run.
  const starting = startApp({
    root,
    sampleFolder: SAMPLE_FOLDER,
    draw: createDrawer(drawing),
    log,
    say,
  });
  // Electron would make a menu of its own first.
  Menu.setApplicationMenu(null);
  void app.whenReady().then(async () => {
    noteStart(log);
    try {
      await start(starting);
    } catch (error) {
      log({ event: 'fault in main', ...readFault(error) });
      const { api, settings } = await starting;
      await tellNoStart(createDiagnostics(logFile, api, settings).offer);
      app.quit();
    }
  });
} else {
  app.quit();
}
