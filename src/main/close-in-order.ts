import { app, session } from 'electron';
import { readFault } from '#contract/faults/fault';
import type { Log } from '#contract/faults/log';
import type { Closing } from './closing';
import type { SettingsStore } from './settings';

/** The end of the app. */
interface Ending {
  /** Whether the app ends with its last window. */
  isOver(): boolean;
  /** Ends the app, doing this last. @param task ends it itself */
  closeThen(task: () => void): void;
}

/**
 * Windows save first, then the library is written out and given free, then the app ends.
 */
export function closeInOrder(
  closing: Closing,
  closeApp: () => Promise<void>,
  settings: SettingsStore,
  log: Log,
): Ending {
  let last = (): void => app.quit();
  let isClosed = false;
  const isOver = (): boolean =>
    closing.isQuitting() || (process.platform !== 'darwin' && !settings.get().tray);
  closing.whenKept(() => {
    last = () => app.quit();
  });
  app.on('quit', () => log({ event: 'ended' }));
  app.on('window-all-closed', () => {
    if (isOver()) app.quit();
  });
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    // What pages kept last, as the list that the next start shows ahead.
    session.defaultSession.flushStorageData();
    const end = (): void => {
      isClosed = true;
      last();
    };
    closeApp().then(end, (error: unknown) => {
      log({ event: 'failed task', task: 'ending', ...readFault(error) });
      end();
    });
  });
  return {
    isOver,
    closeThen: (task) => {
      last = task;
      app.quit();
    },
  };
}
