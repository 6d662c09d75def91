import type { WinCalls, WinRepository } from '#contract/growth/wins';
import type { Day } from '#core/growth/day';
import type { CommitReading } from '#core/growth/wins/commit';
import { offersOfCommits } from '#core/growth/wins/commit-groups';
import { describeProblem, Problem } from '#core/problem';
import type { Announcer } from '../announcer';
import type { Machine } from '../machine';
import type { Session } from '../session';

/** Its name in `progressed`. */
const TASK = 'Reading commits';

/** Those that go on. */
export type CommitReadings = Set<CommitReading>;

interface RepositoryTools {
  readonly progress: Announcer;
  readonly readings: CommitReadings;
  readonly decided: () => ReadonlySet<string>;
  readonly today: () => Day;
}

/** The repositories that a person picked, and what their commits may tell of. */
export function createWinRepositoryCalls(
  session: Session,
  machine: Machine,
  { progress, readings, decided, today }: RepositoryTools,
): Pick<
  WinCalls,
  'repositories' | 'addRepository' | 'removeRepository' | 'setEmails' | 'commits' | 'cancel'
> {
  const settings = () => session.library().storage.settings();

  async function identify(folder: string): Promise<readonly string[]> {
    const found = await machine.commits.identity(folder);
    if (found !== null) return found.emails;
    throw new Problem(
      'git',
      `${folder} lies in no git repository, or git is not installed. Pick the folder of a checkout.`,
    );
  }

  async function lookAt(folder: string): Promise<WinRepository> {
    const name = machine.fileName(folder);
    try {
      return { folder, name, problem: null, emails: await identify(folder) };
    } catch (error) {
      return { folder, name, problem: describeProblem(error), emails: [] };
    }
  }

  return {
    repositories: async () => {
      const { winRepositories = [], winEmails = [] } = settings();
      return { repositories: await Promise.all(winRepositories.map(lookAt)), emails: winEmails };
    },
    addRepository: async ({ folder }) => {
      const place = machine.absolutePath(folder);
      await identify(place);
      await session.changeSettings((now) => ({
        ...now,
        winRepositories: [...new Set([...(now.winRepositories ?? []), place])],
      }));
    },
    removeRepository: ({ folder }) =>
      session.changeSettings(({ winRepositories = [], ...now }) => {
        const left = winRepositories.filter((one) => one !== machine.absolutePath(folder));
        return { ...now, ...(left.length > 0 && { winRepositories: left }) };
      }),
    setEmails: ({ emails }) =>
      session.changeSettings(({ winEmails: _, ...now }) => {
        const own = [...new Set(emails.map((email) => email.toLowerCase()))];
        return { ...now, ...(own.length > 0 && { winEmails: own }) };
      }),
    commits: async ({ folder, since = yearBefore(today()), emails: more = [] }) => {
      const place = machine.absolutePath(folder);
      const known = [...(await identify(place)), ...(settings().winEmails ?? []), ...more];
      const emails = [...new Set(known.map((email) => email.toLowerCase()))];
      if (emails.length === 0) {
        throw new Problem(
          'git',
          'Git does not know who you are, so your commits can’t be told from others’. Tell it with “git config --global user.email …”, or add your address here.',
        );
      }
      const onRead = (done: number): void =>
        progress.announce('progressed', { task: TASK, done, total: 0 });
      onRead(0);
      const reading = machine.commits.read(place, { since, emails }, onRead);
      readings.add(reading);
      try {
        const commits = await reading.commits;
        const offers = offersOfCommits(commits, machine.fileName(place), decided());
        return { offers, commits: commits.length, emails };
      } finally {
        readings.delete(reading);
      }
    },
    cancel: async () => {
      for (const reading of readings) reading.cancel();
    },
  };
}

function yearBefore(day: Day): Day {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
  // There is no 29th of February in most years.
  return year + day.slice(4).replace('-02-29', '-02-28');
}
