import { join } from 'node:path';
import { app, powerMonitor, session } from 'electron';
import { DESKTOP_METHODS } from '#contract/calls/methods';
import type { Call } from '#contract/calls/connect';
import type { MenuCommand, ShortcutChoices } from '#contract/desktop/desktop';
import { readFault } from '#contract/faults/fault';
import { APP_EVENTS } from '#host/thread/message';
import { logRefusal } from '#host/log/log-calls';
import type { LogFile } from '#host/log/log-file';
import { createAbout } from './about';
import { keepBackedUp } from './backups';
import { createCapture } from './capture';
import { createCaptureWindow } from './capture-window';
import { closeInOrder } from './close-in-order';
import type { Closing } from './closing';
import { createDesktop } from './desktop';
import { createDiagnostics, noteStart } from './diagnostics';
import { createDrawer } from './drawer';
import { createDrawingRoom, type DrawingRoom } from './drawing-room';
import { askBeforeRunning } from './ask-before-running';
import { tell } from './ipc';
import { keepPage, libraryShower } from './keep-page';
import { answerLate } from './late-answer';
import { createMainWindow, type MainWindow } from './main-window';
import { setMenu } from './menu';
import type { Opening } from './opening/begin-opening';
import { pastePlain } from './paste-plain';
import { createPresenting } from './presenting/presenting';
import { createPreviewWindow } from './preview-window';
import { reloadInDevelopment } from './reload-in-development';
import { startApp, type RunningApp } from './start-app';
import { keepShortcuts } from './shortcuts';
import { createTray } from './tray';
import { keepTypedFiles } from './typed-files';
import { whyNoUpdatesHere } from './updates/this-copy';
import { createUpdates } from './updates/updates';
import { tellNoStart } from './watch-process';
import { findWindowFiles, mainPage, openWindow, rememberState, type OpenedWindow } from './window';

/** What has begun before, and goes on here. */
interface Begun {
  /** The folder of the build's parent. */
  readonly root: string;
  /** The folder of the built pages. */
  readonly pages: string;
  readonly logFile: LogFile;
  readonly opening: Opening;
  readonly closing: Closing;
  /** The window that is open already; null where it could not be opened. */
  readonly first: OpenedWindow | null;
}

/** Everything that the first window doesn't need to be seen. */
export interface Shell {
  /** Answers what a page asks. */
  readonly call: Call;
  /** The folder of the open library, or null while none is open. */
  findLibrary(): Promise<string | null>;
  /** Tells the person a sentence, in the main window. */
  say(sentence: string): void;
}

/** Begins it. Where that fails, the person is told, and the program ends. */
export async function beginShell(begun: Begun): Promise<Shell> {
  const { root, pages, logFile } = begun;
  const log = logFile.note;
  noteStart(log);
  /** The main window, once there is one to say something in. */
  let told: MainWindow | null = null;
  const say = (sentence: string): void => tell(told?.find() ?? null, 'mishap', { sentence });
  const drawing = createDrawingRoom(pages);
  const running = await startApp({
    root,
    // Beside the archive of a package: an import compares its files with what the disk says of them.
    sampleFolder: app.isPackaged
      ? join(process.resourcesPath, 'sample-library')
      : join(root, 'resources', 'sample-library'),
    draw: createDrawer(drawing),
    log,
    say,
  });
  // The page's process runs by now: until then the app's thread would hold it up.
  running.reopen();
  try {
    const { main, call } = connectParts({ ...begun, ...running, drawing, say });
    told = main;
    return {
      call,
      findLibrary: async () => (await running.api.library.current())?.folder ?? null,
      say,
    };
  } catch (error) {
    log({ event: 'fault in main', ...readFault(error) });
    await tellNoStart(createDiagnostics(logFile, running.api, running.settings).offer);
    app.quit();
    throw error;
  }
}

interface Parts extends Begun, RunningApp, Pick<Shell, 'say'> {
  readonly drawing: DrawingRoom;
}

function connectParts(parts: Parts): { readonly main: MainWindow; readonly call: Call } {
  const { root, pages, opening, closing, first, logFile, drawing, say } = parts;
  const { thread, settings, api } = parts;
  const log = logFile.note;
  const files = findWindowFiles(root);
  const open = (command?: MenuCommand): OpenedWindow => {
    const opened = openWindow(settings.get().window, files, command);
    closing.watch(opened.window);
    return opened;
  };
  const captureWindow = createCaptureWindow(files, log);
  const preview = createPreviewWindow(files, api.previews, settings, {
    log,
    onGivenUp: () => say('The preview kept stopping and was closed. Start it again to see it.'),
  });
  const diagnostics = createDiagnostics(logFile, api, settings);
  const main = createMainWindow({
    open,
    attend: (window) => {
      rememberState(window, settings);
      keepPage(window, log, () => ({
        startBare: () => window.loadURL(mainPage('home')),
        showLibrary: libraryShower(settings.get().reopen),
        offerDiagnostics: diagnostics.offer,
      }));
    },
    // A page that dies while it is loaded is loaded again.
    onUnloaded: (error) => log({ event: 'fault in main', ...readFault(error) }),
    onClosed: () => {
      drawing.close();
      preview.close();
      // Hidden, it would keep an app running that nobody sees.
      if (ending.isOver()) captureWindow.destroy();
    },
  });
  const presenting = createPresenting(files, api.talks, main, {
    isQuitting: closing.isQuitting,
    log,
  });
  const ending = closeInOrder(
    closing,
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

  reloadInDevelopment(pages);
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
      typing: {
        ...keepTypedFiles(join(app.getPath('userData'), 'typed')),
        flush: async () => session.defaultSession.flushStorageData(),
      },
      opening: opening.calls,
      updates: updates.calls,
      about: createAbout(
        // The notices of what the app is made of; without a package where `npm run licences` puts them.
        app.isPackaged ? join(process.resourcesPath, 'licences') : join(root, 'dist', 'licences'),
      ),
      diagnostics: diagnostics.calls,
    },
    (heard) => logRefusal(heard, log),
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
  const opened = main.take(first ?? open(opening.firstCommand));
  showMenu(shortcuts.read());
  void opened.then(() => {
    capture.begin();
    opening.attach({ main, capture: captureWindow });
    updates.begin();
  });
  return {
    main,
    // Everything else goes straight to the app, which parses what it is given.
    call: (noun, verb, argument) =>
      noun === 'library' || noun === 'previews' || Object.hasOwn(DESKTOP_METHODS, noun)
        ? shell(noun, verb, argument)
        : thread.call(noun, verb, argument),
  };
}
