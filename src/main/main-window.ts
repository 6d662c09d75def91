import type { BrowserWindow } from 'electron';
import type { MenuCommand } from '#contract/desktop/desktop';
import { tell } from './ipc';

/** The window with the library, of which there is at most one. */
export interface MainWindow {
  find(): BrowserWindow | null;
  /** Brings it up, opening it where it was closed. @param command what it does then */
  show(command?: MenuCommand): Promise<void>;
}

/**
 * @param open opens it, carrying out the command once its library is shown; gives it to `watch`
 * @param onClosed hears when it is gone
 */
export function createMainWindow(
  open: (watch: (window: BrowserWindow) => void, command: MenuCommand | undefined) => Promise<void>,
  onClosed: () => void,
): MainWindow {
  let window: BrowserWindow | null = null;
  return {
    find: () => window,
    show: async (command) => {
      if (window === null) {
        await open((opened) => {
          window = opened;
          opened.on('closed', () => {
            window = null;
            onClosed();
          });
        }, command);
        return;
      }
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
      if (command !== undefined) tell(window, 'menuChosen', { command });
    },
  };
}
