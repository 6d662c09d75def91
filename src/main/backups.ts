import type { Api } from '#contract/calls/api';
import { describeProblem } from '#core/problem';

/** Milliseconds between two looks whether a backup is due, and so between two tries of one. */
const PAUSE = 5 * 60 * 1000;
/** Milliseconds after the start, when a library has been opened and shown. */
const FIRST = 20_000;

/** What tells when to look, and hears of failures. */
interface Surroundings {
  /** Settings were changed: a plan that was just made begins at once. */
  readonly whenChanged: (look: () => void) => unknown;
  /** The computer woke up: timers slept, too, and a backup may be long due. */
  readonly whenAwake: (look: () => void) => unknown;
  /** Says loudly why a backup was not made. */
  readonly tell: (reason: string) => void;
}

/**
 * Makes backups of the open library when they are due, and again after one that failed. A failure
 * is told once until a backup succeeds or fails for another reason.
 */
export function keepBackedUp(
  api: Pick<Api, 'library' | 'backups'>,
  { whenChanged, whenAwake, tell }: Surroundings,
): void {
  let isBusy = false;
  let told: string | null = null;

  async function look(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    try {
      if ((await api.library.current()) === null) return;
      const { due } = await api.backups.state();
      if (due) await api.backups.run({});
      told = null;
    } catch (error) {
      const reason = describeProblem(error);
      // A library that was just closed is backed up when it is open again.
      const isOpen = (await api.library.current().catch(() => null)) !== null;
      if (isOpen && reason !== told) tell(reason);
      told = reason;
    } finally {
      isBusy = false;
    }
  }

  setTimeout(() => void look(), FIRST).unref();
  setInterval(() => void look(), PAUSE).unref();
  whenChanged(() => void look());
  whenAwake(() => void look());
}
