import { app, dialog } from 'electron';
import { readFault } from '#contract/faults/fault';
import type { Log } from '#contract/faults/log';

/** Chromium's word for a page that was left, or died, while it was loaded. */
const LEFT = 'ERR_ABORTED';

/** What is to be done once about a fault that nobody caught. */
export interface Uncaught {
  /** Says it to the person: once, however many follow. */
  tell(): void;
}

/**
 * Notes what nobody caught in this process and which of Electron's helpers ended. The library is in
 * a thread of its own and goes on; the window does, too.
 * @param uncaught is asked for when something happens
 */
export function watchProcess(log: Log, uncaught: Uncaught): void {
  let isTold = false;
  const hear = (thrown: unknown): void => {
    const fault = readFault(thrown);
    log({ event: 'fault in main', ...fault });
    if (isTold || fault.code === LEFT) return;
    isTold = true;
    uncaught.tell();
  };
  process.on('uncaughtException', hear);
  process.on('unhandledRejection', hear);
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    // Chromium starts both again by itself.
    log({ event: 'process gone', part: type === 'GPU' ? 'gpu' : 'utility', reason, exitCode });
  });
}

/** Says that the app can't start, and what to do. */
export async function tellNoStart(offerDiagnostics: () => Promise<void>): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: 'Outloud could not start.',
    detail:
      'Your library is as it was. Start Outloud again; if that doesn’t help, copy the diagnostics and report it.',
    buttons: ['Quit', 'Copy Diagnostics…'],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) await offerDiagnostics();
}
