import { dialog, type BrowserWindow } from 'electron';

/** Milliseconds that a window may take to save before the person is asked. */
const PATIENCE = 5_000;

/** Lets a window save what it holds before it goes. */
export interface Closing {
  watch(window: BrowserWindow): void;
  /** The window's answer: how many entries it could not save. */
  ready(unsaved: number): void;
}

/**
 * A window closes when it has saved everything; else only after the person has said so.
 *
 * @param tell sends `windowClosing` to the window
 */
export function createClosing(tell: () => void): Closing {
  let answer: ((unsaved: number | null) => void) | null = null;
  return {
    watch: (window) => {
      let mayClose = false;
      window.on('close', (event) => {
        if (mayClose || window.webContents.isCrashed()) return;
        event.preventDefault();
        if (answer !== null) return;
        const timer = setTimeout(() => answer?.(null), PATIENCE);
        answer = (unsaved) => {
          clearTimeout(timer);
          mayClose = unsaved === 0 || mayLose(window, unsaved);
          answer = null;
          if (mayClose && !window.isDestroyed()) window.close();
        };
        tell();
      });
    },
    // After the answer to the window's call has left.
    ready: (unsaved) => void setImmediate(() => answer?.(unsaved)),
  };
}

/** Asks whether to lose what is not saved. @param unsaved null when the window did not answer */
function mayLose(window: BrowserWindow, unsaved: number | null): boolean {
  const what = unsaved === 1 ? 'One entry is' : `${unsaved} entries are`;
  const choice = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: unsaved === null ? 'Outloud does not answer.' : `${what} not saved.`,
    detail: 'If you close the window now, what you wrote last is lost.',
    buttons: ['Keep Open', 'Close and Lose It'],
    defaultId: 0,
    cancelId: 0,
  });
  return choice === 1;
}
