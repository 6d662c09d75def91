import { BrowserWindow, screen } from 'electron';
import type { Log } from '#contract/faults/log';
import { createReviver } from '#host/reviver';
import { APP_ORIGIN } from './address';
import { tell } from './ipc';
import { backgroundColor, webPreferences } from './window';

const SIZE = { width: 620, height: 300 };

/** How far below the top of the screen it stands, as a part of the screen's height. */
const FROM_TOP = 0.2;

/** The small window for quick notes, over whatever is on the screen. */
export interface CaptureWindow {
  /** Brings it up where the pointer is. */
  show(): void;
  /** Brings it up, or hides it when it is in front: what the same keys do. */
  toggle(): void;
  hide(): void;
  destroy(): void;
}

/**
 * Makes the window when it is first asked for, and keeps it, hidden, so that it comes at once. What
 * is typed in it is kept by its page.
 */
export function createCaptureWindow(
  files: { readonly preload: string; readonly icon: string },
  log: Log,
): CaptureWindow {
  let window: BrowserWindow | null = null;
  const mayLive = createReviver(() => performance.now());

  function make(): BrowserWindow {
    const made = new BrowserWindow({
      ...SIZE,
      show: false,
      frame: false,
      resizable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      // On a Mac it takes the keys without bringing the other windows along.
      ...(process.platform === 'darwin' && { type: 'panel' }),
      title: 'Quick capture',
      icon: files.icon,
      backgroundColor: backgroundColor(),
      webPreferences: webPreferences(files.preload),
    });
    made.setVisibleOnAllWorkspaces(true, {
      visibleOnFullScreen: true,
      skipTransformProcessType: true,
    });
    made.once('ready-to-show', () => present(made));
    made.on('closed', () => {
      window = null;
    });
    made.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      if (reason !== 'clean-exit') {
        log({ event: 'process gone', part: 'capture window', reason, exitCode });
      }
      const wasShown = made.isVisible();
      made.destroy();
      // What was typed is kept. Hidden, or when it keeps dying, it is made when it is asked for.
      if (wasShown && mayLive()) show();
    });
    void made.loadURL(`${APP_ORIGIN}/capture.html`);
    return made;
  }

  function show(): void {
    if (window === null) window = make();
    else present(window);
  }

  return {
    show,
    toggle: () => {
      if (window?.isVisible() && window.isFocused()) window.hide();
      else show();
    },
    hide: () => window?.hide(),
    destroy: () => window?.destroy(),
  };
}

function present(window: BrowserWindow): void {
  const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
  window.setPosition(
    Math.round(workArea.x + (workArea.width - SIZE.width) / 2),
    Math.round(workArea.y + workArea.height * FROM_TOP),
  );
  window.show();
  window.focus();
  tell(window, 'captureShown', {});
}
