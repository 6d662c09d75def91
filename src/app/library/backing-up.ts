import type { Api } from '#contract/calls/api';
import type { BackupState } from '#contract/library/backup';
import { isBackupDue, type BackupProgress } from '#core/library/backup';
import { describeProblem, Problem, type ProblemCode } from '#core/problem';
import type { Announcer } from '../announcer';
import type { Machine } from '../machine';
import type { Session } from '../session';

/** Reports of progress in one backup. */
const STEPS = 200;

/** A backup that is being made. */
interface Run {
  cancelled: boolean;
  readonly ended: Promise<unknown>;
}

/** The backups that are being made, whoever asked for them. */
export type BackupRuns = Set<Run>;

/** Ends them; what was begun of them is removed. */
export async function endBackups(runs: BackupRuns): Promise<void> {
  for (const run of runs) run.cancelled = true;
  await Promise.allSettled([...runs].map((run) => run.ended));
}

/** What to do about a folder for backups that can't be used. */
const ADVICE: Partial<Record<ProblemCode, string>> = {
  'not-found': 'Plug its disk in, or choose another folder for backups in the settings.',
  'no-access': 'The settings can name another folder for backups.',
  disk: 'Fewer backups take less room, and the settings can name another folder.',
};

const MAKE_FOLDER = 'Make the folder first, plug its disk in, or choose another one.';

/** A failure with what to do about it. */
function advise(error: unknown, advices = ADVICE): unknown {
  const advice = error instanceof Problem ? advices[error.code] : undefined;
  return advice === undefined
    ? error
    : new Problem((error as Problem).code, `${describeProblem(error)} ${advice}`, { cause: error });
}

/** Backing the library up and bringing a backup back. */
export function createBackupCalls(
  session: Session,
  machine: Machine,
  announcer: Announcer,
  runs: BackupRuns,
): Api['backups'] {
  function tell(task: string): BackupProgress {
    let told = 0;
    return (done, total) => {
      if (done !== total && done - told < total / STEPS) return;
      told = done;
      announcer.announce('progressed', { task, done, total });
    };
  }

  async function state(): Promise<BackupState> {
    const { storage } = session.library();
    const plan = storage.settings().backups ?? null;
    if (plan === null) return { plan, latest: null, due: false, problem: null };
    try {
      const [latest = null] = await machine.backups.list(plan.folder, storage.folder);
      const due = isBackupDue(plan, latest?.made ?? null, machine.now());
      return { plan, latest, due, problem: null };
    } catch (error) {
      const problem = describeProblem(advise(error));
      return { plan, latest: null, due: plan.every !== 'off', problem };
    }
  }

  return {
    state,
    change: async (plan) => {
      const { storage } = session.library();
      const backups = { ...plan, folder: machine.absolutePath(plan.folder) };
      // Planning nothing checks the folder before it is remembered.
      await machine
        .output(storage.folder)
        .plan(backups.folder, [])
        .catch((error: unknown) => {
          throw advise(error, { ...ADVICE, 'not-found': MAKE_FOLDER });
        });
      await session.changeSettings((now) => ({ ...now, backups }));
      return state();
    },
    run: async ({ folder }) => {
      const { storage } = session.library();
      const plan = storage.settings().backups;
      const place = folder ?? plan?.folder;
      if (place === undefined) {
        throw new Problem('bad-input', 'No folder for backups was chosen yet. Choose one first.');
      }
      if (runs.size > 0) throw new Problem('locked', 'A backup is being made already.');
      const telling = tell('Backing up');
      const made = machine.now();
      const journals = storage.readOnly !== null;
      const ended = storage.hold(() =>
        machine.backups.write(storage.folder, place, { made, journals }, (done, total) => {
          if (mine.cancelled) {
            throw new Problem('closed', 'The library was closed before its backup was done.');
          }
          telling(done, total);
        }),
      );
      const mine: Run = { cancelled: false, ended };
      runs.add(mine);
      try {
        const written = await ended;
        const isPlanned = plan !== undefined && place === plan.folder;
        const removed = isPlanned
          ? await machine.backups.thin(place, storage.folder, plan.keep)
          : [];
        return { ...written, removed };
      } catch (error) {
        throw advise(error);
      } finally {
        runs.delete(mine);
      }
    },
    restore: async ({ file, folder }) => {
      const place = machine.absolutePath(folder);
      const restored = await machine.backups.restore(
        machine.absolutePath(file),
        place,
        tell('Restoring'),
      );
      return { folder: place, ...restored };
    },
  };
}
