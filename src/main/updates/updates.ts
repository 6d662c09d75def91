import { UPDATE_MODES, type UpdateCalls, type UpdateState } from '#contract/desktop/updating';
import { describeProblem, Problem } from '#core/problem';
import type { SettingsStore } from '../settings';
import type { Feed } from './feed';

/** Milliseconds after the start until the first look, when a library has long been shown. */
const FIRST = 60_000;
/** Milliseconds between two looks. */
const DAY = 24 * 60 * 60 * 1000;

/** What updates work with. */
interface Surroundings {
  readonly version: string;
  /** Why there are no updates, or null. */
  readonly unavailable: string | null;
  /** Loads what asks the network. Never called while updates are off and nobody asks. */
  readonly openFeed: () => Promise<Feed>;
  readonly settings: Pick<SettingsStore, 'get' | 'change'>;
  readonly tell: (state: UpdateState) => void;
  /** Saves, closes the library, then does this instead of ending. */
  readonly closeThen: (install: () => void) => void;
}

/** Looks for new versions as far as the person has allowed it. */
export function createUpdates(surroundings: Surroundings): {
  readonly calls: UpdateCalls;
  /** Looks now and then, as long as that is wanted. */
  begin(): void;
} {
  const { version, unavailable, openFeed, settings, tell, closeThen } = surroundings;
  let feed: Feed | null = null;
  let now: Omit<UpdateState, 'mode' | 'version' | 'unavailable'> = {
    step: 'idle',
    found: null,
    percent: 0,
    problem: null,
  };
  let busy: Promise<UpdateState> | null = null;

  const state = (): UpdateState => ({
    ...now,
    mode: unavailable === null ? settings.get().updates : UPDATE_MODES[0],
    version,
    unavailable,
  });
  function turn(changes: Partial<typeof now>): void {
    now = { ...now, problem: null, ...changes };
    tell(state());
  }

  /** One thing at a time; what is asked meanwhile hears of the one that runs. */
  function run(step: 'looking' | 'fetching', task: (feed: Feed) => Promise<void>) {
    if (unavailable !== null) throw new Problem('not-found', unavailable);
    busy ??= (async () => {
      try {
        turn({ step, percent: 0 });
        feed ??= await openFeed();
        await task(feed);
      } catch (error) {
        turn({ step: 'failed', problem: describeProblem(error) });
      } finally {
        busy = null;
      }
      return state();
    })();
    return busy;
  }

  const look = (): Promise<UpdateState> =>
    run('looking', async (from) => {
      const found = await from.look();
      turn({ step: found === null ? 'newest' : 'found', found });
      if (found !== null && settings.get().updates === 'fetch') await take(from);
    });

  async function take(from: Feed): Promise<void> {
    turn({ step: 'fetching', percent: 0 });
    await from.fetch((percent) => {
      if (Math.floor(percent) > now.percent) turn({ percent: Math.floor(percent) });
    });
    turn({ step: 'ready', percent: 100 });
  }

  const lookIfWanted = (): void => {
    const isWanted = unavailable === null && settings.get().updates !== 'off';
    if (isWanted && now.step !== 'ready') void look();
  };

  return {
    calls: {
      state: async () => state(),
      change: async ({ mode }) => {
        await settings.change({ updates: mode });
        // What a click has fetched may still be installed by one.
        if (mode !== 'off') lookIfWanted();
        return state();
      },
      look: async () => (now.step === 'ready' ? state() : look()),
      fetch: async () => {
        if (now.found === null) throw new Problem('not-found', 'No newer version was found.');
        return now.step === 'ready' ? state() : run('fetching', take);
      },
      install: async () => {
        if (feed === null || now.step !== 'ready') {
          throw new Problem('not-found', 'Nothing was fetched that could be installed.');
        }
        const ready = feed;
        closeThen(() => ready.install());
      },
    },
    begin: () => {
      setTimeout(lookIfWanted, FIRST).unref();
      setInterval(lookIfWanted, DAY).unref();
    },
  };
}
