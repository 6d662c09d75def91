import { nativeTheme, powerSaveBlocker } from 'electron';
import type { Api } from '#contract/api';
import type { PresenterState, PresentingCalls } from '#contract/presenting';
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
  /** Ends the talk that is given, if there is one. */
  end(): Promise<void>;
}

/** A talk is given in two windows; what they show is kept here and told to them. */
export function createPresenting(
  files: { readonly preload: string; readonly icon: string },
  talks: Pick<Api['talks'], 'pages' | 'keepRehearsal' | 'noteQuestion'>,
  main: Pick<MainWindow, 'find'>,
): Presenting {
  let open: Open | null = null;
  let isStarting = false;

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
      closed: () => {
        clearInterval(clock);
        powerSaveBlocker.stop(awake);
        open = null;
        void finish(keeper);
      },
    });
    open = { keeper, windows };
  }

  /** What came of it is told where the talk was started. */
  async function finish(keeper: ShowKeeper): Promise<void> {
    const ended = await keeper.end();
    const window = main.find();
    if (window === null || window.isDestroyed()) return;
    window.focus();
    tell(window, 'showEnded', ended);
  }

  async function end(): Promise<void> {
    if (open === null) return;
    const { keeper, windows } = open;
    // Kept before the windows are gone, so that the app can't end first.
    await keeper.end();
    windows.close();
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
        needOpen().keeper.act(action);
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
        needOpen().windows.toggleFullScreen();
        tellPresenter();
      },
      // After the answer to the page's call has left.
      end: async () => void setImmediate(() => void end()),
    },
  };
}
