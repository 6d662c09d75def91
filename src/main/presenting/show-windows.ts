import { dialog, screen, type BrowserWindow, type Display } from 'electron';
import type { Log } from '#contract/faults/log';
import type { Mishap } from '#contract/talks/presenting';
import { limitCalls } from '../ipc';
import { chooseDisplays, placeBeside } from './choose-displays';
import { placeWindows, type Filled } from './place-windows';
import { openShowWindow } from './show-window';

/** All that the page of the audience may call. */
const AUDIENCE_CALLS: ReadonlySet<string> = new Set([
  'presenting.audience',
  'presenting.act',
  'presenting.toggleFullScreen',
  'presenting.end',
  'desktop.look',
  'desktop.drawDiagram',
  'diagnostics.fault',
]);

/** What tells that a display came, went, or is another. */
const DISPLAY_EVENTS = ['display-added', 'display-removed', 'display-metrics-changed'] as const;

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
 * @param on.died hears that a page died
 * @param on.noted notes the same in the log
 * @param on.ending hears that the presenter's is to be closed, which `close` does
 * @param on.closed hears that the presenter's is gone
 */
export function openShowWindows(
  files: { readonly preload: string; readonly icon: string },
  home: BrowserWindow | null,
  on: {
    readonly changed: () => void;
    readonly died: (mishap: Mishap) => void;
    readonly noted: Log;
    readonly ending: () => void;
    readonly closed: () => void;
  },
): ShowWindows {
  let audience: BrowserWindow | null = null;
  let filled: Filled | null = null;
  const homeId = (home === null ? screen.getPrimaryDisplay() : displayOf(home)).id;

  const displays = (): readonly [Display, ...Display[]] => {
    const [first = screen.getPrimaryDisplay(), ...others] = screen.getAllDisplays();
    return [first, ...others];
  };
  const choose = () => chooseDisplays(displays(), homeId);

  function openAudience(): void {
    const options = {
      title: 'Slides',
      minWidth: 320,
      minHeight: 180,
      backgroundColor: '#000000',
      ...placeBeside(choose().presenter.workArea),
    };
    const window = openShowWindow('audience', files, options, on.noted, (isBack) => {
      // A page that keeps dying would flash up again and again before the audience.
      if (!isBack) window.destroy();
      on.died({ window: 'audience', isBack });
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

  /** Puts the windows where they belong, once the displays are others. */
  function place(): void {
    const moves = placeWindows(displays(), homeId, filled, presenter.getBounds());
    if (moves.presenter !== null) {
      // A maximized window does not move to another display.
      presenter.unmaximize();
      presenter.setBounds(moves.presenter);
      presenter.maximize();
    }
    if (audience !== null && moves.audience !== null) {
      // Nor does one that fills its own.
      if (audience.isFullScreen()) audience.setFullScreen(false);
      if ('fills' in moves.audience) {
        filled = moves.audience.fills;
        audience.setBounds(filled.bounds);
        audience.setFullScreen(true);
      } else {
        filled = null;
        audience.setBounds(moves.audience.beside);
      }
      presenter.moveTop();
    }
    on.changed();
  }

  const options = { title: 'Presenter', minWidth: 720, minHeight: 480 };
  const { workArea } = choose().presenter;
  const presenter = openShowWindow(
    'presenter',
    files,
    { ...options, ...workArea },
    on.noted,
    (isBack) => {
      on.died({ window: 'presenter', isBack });
      if (!isBack) void askToGoOn(presenter, on.ending);
    },
  );
  presenter.once('ready-to-show', () => {
    presenter.maximize();
    presenter.show();
    presenter.focus();
    openAudience();
  });
  for (const event of DISPLAY_EVENTS) screen.on(event as 'display-added', place);
  presenter.on('close', (event) => {
    event.preventDefault();
    on.ending();
  });
  presenter.on('closed', () => {
    for (const event of DISPLAY_EVENTS) screen.off(event as 'display-added', place);
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

/** The presenter's page keeps dying. Meanwhile the audience's goes on, and so does the clock. */
async function askToGoOn(presenter: BrowserWindow, end: () => void): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: 'The presenter’s window keeps stopping.',
    detail:
      'The audience still sees the slides, the keys work in its window, and the time is kept. Try to open the presenter’s window again, or end the talk.',
    buttons: ['Open It Again', 'End the Talk'],
    defaultId: 0,
    cancelId: 0,
  });
  if (presenter.isDestroyed()) return;
  if (response === 0) presenter.webContents.reload();
  else end();
}
