import { app, dialog, type BrowserWindow } from 'electron';
import { tell } from './ipc';

/** Milliseconds that a window may take to save before the person is asked. */
const PATIENCE = 5_000;

/** Lets a window save what it holds before it goes. */
export interface Closing {
  watch(window: BrowserWindow): void;
  /** The window's answer: the titles of the entries that it could not save. */
  ready(unsaved: readonly string[]): void;
  /** Whether the app ends with its windows. */
  isQuitting(): boolean;
  /** @param hear hears that a window stays open: the app does not end now */
  whenKept(hear: () => void): void;
}

/** A window closes when it has saved everything; else only after the person has said so. */
export function createClosing(): Closing {
  let isQuitting = false;
  let hearKept = (): void => undefined;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  let answer: ((unsaved: readonly string[] | null) => void) | null = null;
  return {
    watch: (window) => {
      let mayClose = false;
      window.on('close', (event) => {
        // Without a page nothing was typed.
        const isEmpty = window.webContents.getURL() === '';
        if (mayClose || isEmpty || window.webContents.isCrashed()) return;
        event.preventDefault();
        if (answer !== null) return;
        const timer = setTimeout(() => answer?.(null), PATIENCE);
        answer = (unsaved) => {
          clearTimeout(timer);
          mayClose = unsaved?.length === 0 || mayLose(window, unsaved);
          answer = null;
          if (!mayClose) {
            isQuitting = false;
            hearKept();
          } else if (!window.isDestroyed()) window.close();
        };
        tell(window, 'windowClosing', {});
      });
    },
    // After the answer to the window's call has left.
    ready: (unsaved) => void setImmediate(() => answer?.(unsaved)),
    isQuitting: () => isQuitting,
    whenKept: (hear) => {
      hearKept = hear;
    },
  };
}

/** Titles that are named; more are counted. */
const NAMED = 3;

/** Asks whether to lose what is not saved. @param unsaved null when the window did not answer */
function mayLose(window: BrowserWindow, unsaved: readonly string[] | null): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: unsaved === null ? 'Outloud does not answer.' : describeUnsaved(unsaved),
    detail:
      'If you close the window now, what you wrote last is lost. Keep it open to see why, to try again, or to save a copy elsewhere.',
    buttons: ['Keep Open', 'Close and Lose It'],
    defaultId: 0,
    cancelId: 0,
  });
  return choice === 1;
}

function describeUnsaved(titles: readonly string[]): string {
  const named = titles.slice(0, NAMED).map((title) => `“${title.trim() || 'Untitled'}”`);
  if (titles.length === 1) return `${named[0]} is not saved.`;
  const rest = titles.length - named.length;
  const names = [...named, ...(rest > 0 ? [`${rest} more`] : [])];
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)} are not saved.`;
}
