import { BrowserWindow, screen, type Display } from 'electron';
import { APP_ORIGIN } from '../address';
import { limitCalls } from '../ipc';
import { backgroundColor, webPreferences } from '../window';
import { chooseDisplays, placeBeside } from './choose-displays';

/** All that the page of the audience may call. */
const AUDIENCE_CALLS: ReadonlySet<string> = new Set([
  'presenting.audience',
  'presenting.act',
  'presenting.toggleFullScreen',
  'presenting.end',
  'desktop.look',
  'desktop.drawDiagram',
]);

/** The presenter's window and the audience's. */
export interface ShowWindows {
  readonly presenter: BrowserWindow;
  /** Null where it was closed. */
  audience(): BrowserWindow | null;
  hasSecondDisplay(): boolean;
  /** Opens the audience's window again, else gives it the whole screen or takes it. */
  toggleFullScreen(): void;
  close(): void;
}

/**
 * Opens both windows: the audience's fills a second display where there is one. Displays may come
 * and go meanwhile.
 * @param home the window whose display is the presenter's
 * @param on.changed hears that the audience's window stands otherwise
 * @param on.closed hears that the presenter's was closed
 */
export function openShowWindows(
  files: { readonly preload: string; readonly icon: string },
  home: BrowserWindow | null,
  on: { readonly changed: () => void; readonly closed: () => void },
): ShowWindows {
  let audience: BrowserWindow | null = null;
  /** The display that the audience's window was put on to fill it. */
  let filled: number | null = null;
  const homeId = (home === null ? screen.getPrimaryDisplay() : displayOf(home)).id;

  function choose() {
    const [first = screen.getPrimaryDisplay(), ...others] = screen.getAllDisplays();
    return chooseDisplays([first, ...others], homeId);
  }

  function open(page: 'presenter' | 'audience', options: Electron.BrowserWindowConstructorOptions) {
    const window = new BrowserWindow({
      show: false,
      icon: files.icon,
      backgroundColor: backgroundColor(),
      autoHideMenuBar: true,
      webPreferences: { ...webPreferences(files.preload), backgroundThrottling: false },
      ...options,
    });
    window.removeMenu();
    // What is given lives in this process: a page that died comes back where it was.
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload();
    });
    void window.loadURL(`${APP_ORIGIN}/${page}.html`);
    return window;
  }

  function openAudience(): void {
    const window = open('audience', {
      title: 'Slides',
      minWidth: 320,
      minHeight: 180,
      backgroundColor: '#000000',
      ...placeBeside(choose().presenter.workArea),
    });
    audience = window;
    limitCalls(window.webContents, AUDIENCE_CALLS);
    window.on('enter-full-screen', on.changed);
    window.on('leave-full-screen', on.changed);
    window.on('closed', () => {
      if (audience === window) audience = null;
      filled = null;
      on.changed();
    });
    window.once('ready-to-show', () => {
      if (window.isDestroyed()) return;
      // The keys stay with the presenter.
      window.showInactive();
      place();
      on.changed();
    });
  }

  /**
   * Puts the audience's window where it belongs, once the displays are others. Where it was moved
   * by hand it stays.
   */
  function place(): void {
    if (audience === null) return;
    const { presenter: own, audience: other } = choose();
    if (other !== null && other.id !== filled) {
      fill(audience, other);
      presenter.moveTop();
    } else if (other === null && filled !== null) {
      audience.setFullScreen(false);
      audience.setBounds(placeBeside(own.workArea));
      presenter.moveTop();
    }
    filled = other?.id ?? null;
    on.changed();
  }

  const { workArea } = choose().presenter;
  const presenter = open('presenter', {
    title: 'Presenter',
    minWidth: 720,
    minHeight: 480,
    ...workArea,
  });
  presenter.once('ready-to-show', () => {
    presenter.maximize();
    presenter.show();
    presenter.focus();
    openAudience();
  });
  screen.on('display-added', place);
  screen.on('display-removed', place);
  presenter.on('closed', () => {
    screen.off('display-added', place);
    screen.off('display-removed', place);
    audience?.destroy();
    on.closed();
  });

  return {
    presenter,
    audience: () => audience,
    hasSecondDisplay: () => choose().audience !== null,
    toggleFullScreen: () => {
      if (audience === null) openAudience();
      else audience.setFullScreen(!audience.isFullScreen());
    },
    close: () => presenter.destroy(),
  };
}

function displayOf(window: BrowserWindow): Display {
  return screen.getDisplayMatching(window.getBounds());
}

function fill(window: BrowserWindow, { bounds }: Display): void {
  // A window that fills one display does not move to another.
  if (window.isFullScreen()) window.setFullScreen(false);
  window.setBounds(bounds);
  window.setFullScreen(true);
}
