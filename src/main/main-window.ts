import type { BrowserWindow } from 'electron';
import type { MenuCommand } from '#contract/desktop/desktop';
import { tell } from './ipc';
import type { OpenedWindow } from './window';

/** The window with the library, of which there is at most one. */
export interface MainWindow {
  find(): BrowserWindow | null;
  /** Takes one that is open already; resolves when its page is there, or can't be loaded. */
  take(opened: OpenedWindow): Promise<void>;
  /** Brings it up, opening it where it was closed. @param command what it does then */
  show(command?: MenuCommand): Promise<void>;
}

/** What is done with the window. */
interface MainWindowParts {
  /** Opens it, carrying out the command once its library is shown. */
  open(command: MenuCommand | undefined): OpenedWindow;
  /** Gets it before anyone can close it. */
  attend(window: BrowserWindow): void;
  /** Hears that its page could not be loaded. */
  onUnloaded(error: unknown): void;
  /** Hears when it is gone. */
  onClosed(): void;
}

export function createMainWindow({
  open,
  attend,
  onUnloaded,
  onClosed,
}: MainWindowParts): MainWindow {
  let window: BrowserWindow | null = null;

  function take({ window: opened, loaded }: OpenedWindow): Promise<void> {
    window = opened;
    opened.on('closed', () => {
      window = null;
      onClosed();
    });
    attend(opened);
    return loaded.catch(onUnloaded);
  }

  return {
    find: () => window,
    take,
    show: async (command) => {
      if (window === null) {
        await take(open(command));
        return;
      }
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
      if (command !== undefined) tell(window, 'menuChosen', { command });
    },
  };
}
