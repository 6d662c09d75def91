import { join } from 'node:path';
import { app, Menu, nativeTheme, protocol } from 'electron';
import { readFault } from '#contract/faults/fault';
import { LOGS } from '#host/log/log-folder';
import { openLogFile } from '#host/log/log-file';
import { createClosing } from './closing';
import { contentPolicy } from './content-policy';
import { readFirstLook } from './first-look';
import { answerCalls } from './ipc';
import { setMenuBar } from './menu-bar';
import { beginOpening } from './opening/begin-opening';
import { registerSchemes, serveAssets, servePages } from './protocol';
import { lockDown } from './security';
import type { Shell } from './shell';
import { offerTextMenus } from './text-menu';
import { watchProcess } from './watch-process';
import { findWindowFiles, openWindow, type OpenedWindow } from './window';

/** The word on the command line of a program that draws for its parent and does nothing else. */
const DRAW_ONLY = '--draw-only';

/** Milliseconds after the first look at a window in which a letter is painted before all else. */
const CALM = 100;

const root = join(import.meta.dirname, '..', '..');
const pages = join(root, 'out', 'renderer');
const opening = beginOpening();
const logFile = openLogFile(join(app.getPath('userData'), LOGS), () => new Date());
const log = logFile.note;
const closing = createClosing();

let first: OpenedWindow | null = null;
let shell: Promise<Shell> | null = null;

/** The shell, which is read and begun when something is first asked of it. */
function reachShell(): Promise<Shell> {
  shell ??= import('./shell').then(({ beginShell }) =>
    beginShell({ root, pages, logFile, opening, closing, first }),
  );
  return shell;
}

/**
 * Opens the first window. The shell is not read before something is seen in it, for that takes the
 * processor that the page needs; what the page asks earlier comes sooner.
 */
function openFirst(): OpenedWindow {
  // A page is told the schemes there are as it is loaded.
  servePages(protocol, pages, contentPolicy);
  serveAssets(async () => (await reachShell()).findLibrary());
  const look = readFirstLook(join(app.getPath('userData'), 'settings.json'));
  nativeTheme.themeSource = look.theme;
  setMenuBar();
  const opened = openWindow(look.window, findWindowFiles(root), opening.firstCommand);
  const { window, loaded } = opened;
  closing.watch(window);
  const goOn = (): void => {
    // A window that was closed at once ends the app.
    if (!window.isDestroyed()) void reachShell();
  };
  window.once('ready-to-show', () => setTimeout(goOn, CALM));
  window.webContents.once('render-process-gone', goOn);
  loaded.catch(goOn);
  return opened;
}

registerSchemes();
lockDown();
watchProcess(log, {
  tell: () =>
    void shell?.then(({ say }) =>
      say(
        'Something went wrong in Outloud, and it goes on. Help › Copy Diagnostics… tells what to report.',
      ),
    ),
});
if (process.argv.includes(DRAW_ONLY)) {
  const { drawForParent } = await import('./draw-only');
  drawForParent(pages);
} else if (opening.isFirst()) {
  offerTextMenus();
  // Electron would make a menu of its own first.
  Menu.setApplicationMenu(null);
  void app.whenReady().then(() => {
    answerCalls(async (...asked) => (await reachShell()).call(...asked));
    try {
      first = openFirst();
    } catch (error) {
      log({ event: 'fault in main', ...readFault(error) });
      // It tries once more, and says what is wrong.
      void reachShell();
    }
  });
} else {
  app.quit();
}
