import type { BrowserWindow } from 'electron';

/** How long a window may take to save before it is closed all the same. */
const PATIENCE = 5_000;

/** Lets a window save what it holds before it goes. */
export interface Closing {
  watch(window: BrowserWindow): void;
  /** The window's answer: it has saved. */
  ready(): void;
}

/** @param tell sends `windowClosing` to the window */
export function createClosing(tell: () => void): Closing {
  let closeNow: (() => void) | null = null;
  return {
    watch: (window) => {
      let isSaved = false;
      window.on('close', (event) => {
        if (isSaved || window.webContents.isCrashed()) return;
        event.preventDefault();
        if (closeNow !== null) return;
        const timer = setTimeout(() => closeNow?.(), PATIENCE);
        closeNow = () => {
          clearTimeout(timer);
          closeNow = null;
          isSaved = true;
          if (!window.isDestroyed()) window.close();
        };
        tell();
      });
    },
    // After the answer to the window's call has left.
    ready: () => void setImmediate(() => closeNow?.()),
  };
}
