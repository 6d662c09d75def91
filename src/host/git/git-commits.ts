import { stat } from 'node:fs/promises';
import type { SimpleGit } from 'simple-git';
import {
  COMMIT_FORMAT,
  readCommits,
  type Commit,
  type CommitHistory,
  type CommitReading,
  type CommitsWanted,
} from '#core/growth/wins/commit';
import { Problem } from '#core/problem';
import { ask, openGit } from './open-git';

/** The latest commits that are read of one repository: decades of one person's work. */
const MOST_COMMITS = 50_000;

const NUL = 0;

/** The commits of repositories that a person picked, by the git that the person uses. */
export const gitCommits: CommitHistory = { identity, read };

async function identity(folder: string): Promise<{ readonly emails: readonly string[] } | null> {
  await findFolder(folder);
  const git = await openGit(folder);
  if ((await git.revparse(['--git-dir']).catch(() => null)) === null) return null;
  const own = (await git.raw(['config', '--get', 'user.email']).catch(() => '')).trim();
  if (own === '') return { emails: [] };
  // Where a repository calls the same person otherwise, commits are told by that name.
  const mapped = await git.raw(['check-mailmap', `<${own}>`]).catch(() => '');
  const also = /<([^<>]+)>\s*$/.exec(mapped)?.[1] ?? own;
  return { emails: [...new Set([own.toLowerCase(), also.toLowerCase()])] };
}

function read(
  folder: string,
  wanted: CommitsWanted,
  onRead: (count: number) => void,
): CommitReading {
  const run = new AbortController();
  const commits = readAll(folder, wanted, { onRead, signal: run.signal });
  return { commits, cancel: () => run.abort() };
}

async function readAll(
  folder: string,
  { since, emails }: CommitsWanted,
  watch: { readonly onRead: (count: number) => void; readonly signal: AbortSignal },
): Promise<readonly Commit[]> {
  await findFolder(folder);
  const own = new Set(emails.map((email) => email.trim().toLowerCase()).filter(Boolean));
  if (own.size === 0) return [];
  const git = await openGit(folder, watch.signal);
  const isThere = await hasCommits(git);
  refuseCancelled(watch.signal);
  if (!isThere) return [];
  let count = 0;
  git.outputHandler((_command, stdout) => {
    stdout.on('data', (chunk: Buffer) => {
      for (const byte of chunk) if (byte === NUL) count += 1;
      watch.onRead(count);
    });
  });
  const log = async (...refs: string[]): Promise<readonly Commit[]> => {
    try {
      return readCommits(await ask(git.raw(logOf([...own], since, refs))));
    } catch (error) {
      refuseCancelled(watch.signal);
      throw error;
    }
  };
  // What was merged is no longer a branch’s own.
  const here = await log('HEAD');
  const commits = [...(await log('--branches', '--not', 'HEAD')), ...here];
  return commits.filter(({ email, day }) => own.has(email) && (since === null || day >= since));
}

/** @param refs which commits, in git's words */
function logOf(emails: readonly string[], since: string | null, refs: readonly string[]): string[] {
  return [
    'log',
    '-z',
    `--format=${COMMIT_FORMAT}`,
    '--encoding=UTF-8',
    '--no-color',
    '--no-show-signature',
    '--no-merges',
    '--no-patch',
    '--use-mailmap',
    '--source',
    `--max-count=${MOST_COMMITS}`,
    '--fixed-strings',
    '--regexp-ignore-case',
    ...emails.map((email) => `--author=<${email}>`),
    ...(since === null ? [] : [`--since=${since}T00:00:00`]),
    ...refs,
    '--',
  ];
}

/** A repository that was just made has none, and a branch that is checked out but not there. */
async function hasCommits(git: SimpleGit): Promise<boolean> {
  return (await git.revparse(['--verify', '--quiet', 'HEAD^{commit}']).catch(() => '')) !== '';
}

function refuseCancelled({ aborted }: AbortSignal): void {
  if (aborted) throw new Problem('closed', 'Cancelled. Nothing was offered.');
}

async function findFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory() === true) return;
  throw new Problem(
    'not-found',
    `There is no folder ${folder}. If it was moved, pick it where it is now; if it lies on another disk, connect that one first.`,
  );
}
