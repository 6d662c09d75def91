import type { SimpleGit } from 'simple-git';
import { Problem } from '#core/problem';
import type { Repositories, RepositoryState } from '#core/publish/repository';
import { ask, openGit } from './open-git';

/** The repositories of this machine, by the git that the person uses. */
export const gitRepositories: Repositories = { look, commit, push, findText };

async function look(folder: string): Promise<RepositoryState | null> {
  const git = await openGit(folder);
  const prefix = await git.revparse(['--show-prefix']).catch(() => null);
  if (prefix === null) return null;
  // Git's own folder has a repository around it, but no files.
  const isInside = (await git.revparse(['--is-inside-work-tree'])) === 'true';
  if (!isInside) return null;
  const status = await ask(git.status(['--untracked-files=all', '--', '.']));
  // Of the blog alone, but told from the top of the repository.
  const inBlog = (path: string): string => path.slice(prefix.length);
  return {
    branch: status.detached ? null : status.current,
    upstream: status.tracking,
    remote: await remoteOf(git, status.tracking),
    ahead: status.ahead,
    behind: status.behind,
    changed: status.files.map(({ path }) => inBlog(path)),
    conflicted: status.conflicted.map(inBlog),
  };
}

/** @param upstream the branch that this one follows, such as `origin/main` */
async function remoteOf(git: SimpleGit, upstream: string | null): Promise<string | null> {
  const remotes = (await ask(git.getRemotes())).map(({ name }) => name);
  const own = remotes.find((name) => upstream?.startsWith(`${name}/`) === true);
  return own ?? remotes[0] ?? null;
}

async function commit(folder: string, paths: readonly string[], message: string): Promise<string> {
  const git = await openGit(folder);
  const literal = paths.map((path) => `:(literal)${path}`);
  await ask(git.raw(['add', '--all', '--', ...literal]));
  const { commit: name } = await ask(git.commit(message, literal, { '--only': null }));
  if (name === '')
    throw new Problem('git', 'There was nothing to commit: the files are in a commit already.');
  return name;
}

/** How many commits of a file are looked through. */
const MOST_COMMITS = 200;

async function findText(
  folder: string,
  path: string,
  isWanted: (text: string) => boolean,
): Promise<string | null> {
  const git = await openGit(folder).catch(() => null);
  if (git === null) return null;
  const log = ['log', '--format=%H', `--max-count=${MOST_COMMITS}`, '--', `:(literal)${path}`];
  const commits = await git.raw(log).catch(() => '');
  for (const name of commits.split('\n').filter(Boolean)) {
    // A commit that took the file away has no text of it.
    const text = await git.raw(['show', `${name}:./${path}`]).catch(() => null);
    if (typeof text === 'string' && isWanted(text)) return text;
  }
  return null;
}

async function push(folder: string): Promise<void> {
  const git = await openGit(folder);
  const { current, detached, tracking } = await ask(git.status());
  if (tracking !== null) {
    await ask(git.push());
    return;
  }
  const remote = await remoteOf(git, null);
  if (detached || current === null) {
    throw new Problem('git', 'No branch is checked out in the blog’s repository.');
  }
  if (remote === null) {
    throw new Problem(
      'git',
      'The blog’s repository has no remote to push to. Add one with “git remote add origin …”.',
    );
  }
  await ask(git.push(remote, current, ['--set-upstream']));
}
