import { nativeTheme, powerSaveBlocker } from 'electron';
import type { Api } from '#contract/calls/api';
import type { Log } from '#contract/faults/log';
import type {
  EndedShow,
  Mishap,
  PresenterState,
  PresentingCalls,
} from '#contract/talks/presenting';
import { Problem } from '#core/problem';
import { tell } from '../ipc';
import type { MainWindow } from '../main-window';
import { keepShow, noShow, type ShowKeeper } from '#host/presenting/show-keeper';
import { openShowWindows, type ShowWindows } from './show-windows';

/** How often the presenter's clock is set, in milliseconds. */
const TICK = 250;

interface Open {
  readonly keeper: ShowKeeper;
  readonly windows: ShowWindows;
}

/** Giving talks. */
export interface Presenting {
  readonly calls: PresentingCalls;
  /** Ends the talk that is given, if there is one; resolves when all of it is kept. */
  end(): Promise<void>;
}

/**
 * A talk is given in two windows; what they show is kept here and told to them. It goes on when the
 * main window is closed.
 * @param app.isQuitting whether the app is about to end
 * @param app.log hears of pages that died
 */
export function createPresenting(
  files: { readonly preload: string; readonly icon: string },
  talks: Pick<Api['talks'], 'pages' | 'keepRehearsal' | 'noteQuestion'>,
  main: Pick<MainWindow, 'find' | 'show'>,
  { isQuitting, log }: { readonly isQuitting: () => boolean; readonly log: Log },
): Presenting {
  let open: Open | null = null;
  let isStarting = false;
  let ending: Promise<void> | null = null;
  let mishap: Mishap | null = null;
  /** What the main window has not been told yet. */
  let untold: EndedShow | null = null;

  const needOpen = (): Open => {
    if (open === null) throw noShow();
    return open;
  };

  function stateOf({ keeper, windows }: Open): PresenterState {
    const audience = windows.audience();
    return {
      ...keeper.state(),
      audience: audience === null ? 'closed' : audience.isFullScreen() ? 'full screen' : 'window',
      hasSecondDisplay: windows.hasSecondDisplay(),
      mishap,
    };
  }

  function tellPresenter(): void {
    if (open !== null) tell(open.windows.presenter, 'showChanged', stateOf(open));
  }

  function tellBoth(): void {
    if (open === null) return;
    tellPresenter();
    tell(open.windows.audience(), 'audienceChanged', open.keeper.audience());
  }

  async function begin(id: string, mode: 'present' | 'rehearse'): Promise<void> {
    const talk = await talks.pages({ id });
    const look = nativeTheme.shouldUseDarkColors ? 'dark' : 'light';
    const keeper = keepShow(talk, mode, { calls: talks, look, now: () => Date.now() });
    const clock = setInterval(tellPresenter, TICK);
    const awake = powerSaveBlocker.start('prevent-display-sleep');
    const windows = openShowWindows(files, main.find(), {
      changed: tellPresenter,
      noted: log,
      died: (what) => {
        mishap = what;
        tellPresenter();
      },
      ending: () => void end(),
      closed: () => {
        clearInterval(clock);
        powerSaveBlocker.stop(awake);
        void end();
      },
    });
    mishap = null;
    open = { keeper, windows };
  }

  function end(): Promise<void> {
    if (open === null) return Promise.resolve();
    const given = open;
    ending ??= finish(given).finally(() => {
      ending = null;
    });
    return ending;
  }

  /** What came of it is told in the main window, which is opened for that where it was closed. */
  async function finish({ keeper, windows }: Open): Promise<void> {
    // Kept before the windows are gone, so that the app can't end first.
    untold = await keeper.end(!isQuitting());
    try {
      if (!isQuitting() && main.find() === null) await main.show();
    } finally {
      open = null;
      windows.close();
    }
    main.find()?.focus();
    tell(main.find(), 'showEnded', {});
  }

  return {
    end,
    calls: {
      start: async ({ id, mode }) => {
        if (open !== null || isStarting) {
          open?.windows.presenter.focus();
          throw new Problem('bad-input', 'A talk is being given already. End it first.');
        }
        isStarting = true;
        try {
          await begin(id, mode);
        } finally {
          isStarting = false;
        }
      },
      talk: async () => needOpen().keeper.talk,
      state: async () => stateOf(needOpen()),
      audience: async () => needOpen().keeper.audience(),
      act: async (action) => {
        const { keeper } = needOpen();
        const { page } = keeper.state().show;
        keeper.act(action);
        // Whoever went on has seen it.
        if (keeper.state().show.page !== page) mishap = null;
        tellBoth();
      },
      draft: async ({ text }) => needOpen().keeper.draft(text),
      ask: async ({ text }) => {
        try {
          await needOpen().keeper.ask(text);
        } finally {
          tellPresenter();
        }
      },
      toggleFullScreen: async () => {
        const { windows } = needOpen();
        if (windows.audience() === null) mishap = null;
        windows.toggleFullScreen();
        tellPresenter();
      },
      // After the answer to the page's call has left.
      end: async () => void setImmediate(() => void end()),
      ended: async () => {
        const ended = untold;
        untold = null;
        return ended;
      },
    },
  };
}
