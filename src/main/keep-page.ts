import { app, dialog, shell, type BrowserWindow, type WebContents } from 'electron';
import type { Log, Part } from '#contract/faults/log';
import { createReviver } from '#host/reviver';

/** What is done for a page that keeps dying. */
export interface LastResorts {
  /** Loads the window's page without what was open last. */
  startBare(): Promise<unknown>;
  /** Null while no library is known. */
  readonly showLibrary: (() => void) | null;
  offerDiagnostics(): Promise<void>;
}

/** Shows the folder of a library; null where there is none. */
export function libraryShower(folder: string | null): (() => void) | null {
  return folder === null ? null : () => shell.showItemInFolder(folder);
}

/**
 * Loads a page that died again; `giveUp` is called when it has died three times within a minute.
 * @param log hears of each death
 */
export function reviveContents(
  contents: WebContents,
  part: Part,
  log: Log,
  giveUp: () => void,
): void {
  const mayLive = createReviver(() => performance.now());
  const revive = (): void => (mayLive() ? contents.reload() : giveUp());
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || contents.isDestroyed()) return;
    log({ event: 'process gone', part, reason, exitCode });
    revive();
  });
  // It died before anyone looked after it.
  if (contents.isCrashed()) revive();
}

/**
 * Keeps the main window's page going: one that died is loaded again, and finds what was typed; for
 * one that keeps dying, or doesn't answer, the person decides.
 */
export function keepPage(window: BrowserWindow, log: Log, resorts: () => LastResorts): void {
  reviveContents(window.webContents, 'main window', log, () => void askWhatNow(window, resorts()));
  let asking: AbortController | null = null;
  window.on('unresponsive', () => {
    log({ event: 'window hangs', part: 'main window' });
    if (asking !== null) return;
    asking = new AbortController();
    void askToWait(window, asking.signal).finally(() => {
      asking = null;
    });
  });
  window.on('responsive', () => {
    log({ event: 'window answers again', part: 'main window' });
    asking?.abort();
  });
}

async function askToWait(window: BrowserWindow, signal: AbortSignal): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Outloud does not answer.',
    detail:
      'It may be busy with something large. If you don’t want to wait, load the window again: what you have typed is kept.',
    buttons: ['Wait', 'Load the Window Again'],
    defaultId: 0,
    cancelId: 0,
    signal,
  });
  // A page that hangs doesn't hear that it is to be loaded again.
  if (response === 1 && !signal.aborted && !window.isDestroyed()) {
    window.webContents.forcefullyCrashRenderer();
  }
}

const START = 'Start Again without the Last Entry';
const SHOW = 'Show the Library’s Folder';
const COPY = 'Copy Diagnostics…';
const QUIT = 'Quit';

/** The last word on a page that died three times within a minute. */
async function askWhatNow(window: BrowserWindow, resorts: LastResorts): Promise<void> {
  const buttons = [START, ...(resorts.showLibrary === null ? [] : [SHOW]), COPY, QUIT];
  for (;;) {
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: 'Outloud’s window keeps stopping.',
      detail:
        'What was saved is safe in your library, and what you typed last is kept. Starting again without the last entry helps where its text is the reason.',
      buttons,
      defaultId: 0,
      cancelId: buttons.length - 1,
    });
    const chosen = buttons[response];
    if (window.isDestroyed()) return;
    if (chosen === SHOW) resorts.showLibrary?.();
    else if (chosen === COPY) await resorts.offerDiagnostics();
    else if (chosen === START) return void resorts.startBare();
    else return app.quit();
  }
}
