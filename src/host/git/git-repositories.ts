import type { SimpleGit } from 'simple-git';
import { describeProblem, Problem } from '#core/problem';
import type { Repositories, RepositoryState } from '#core/publish/repository';

/** Milliseconds without a word from git after which it is taken for stuck. */
const PATIENCE = 60_000;

/** The repositories of this machine, by the git that the person uses. */
export const gitRepositories: Repositories = { look, commit, push, findText };

/** The environment is the person's own: their editor, their SSH, their credentials. */
const OWN_ENVIRONMENT = {
  allowUnsafeAskPass: true,
  allowUnsafeConfigEnvCount: true,
  allowUnsafeConfigPaths: true,
  allowUnsafeDiffExternal: true,
  allowUnsafeEditor: true,
  allowUnsafeExec: true,
  allowUnsafeGitProxy: true,
  allowUnsafePager: true,
  allowUnsafeSshCommand: true,
  allowUnsafeTemplateDir: true,
};

async function look(folder: string): Promise<RepositoryState | null> {
  const git = await openGit(folder);
  const prefix = await git.revparse(['--show-prefix']).catch(() => null);
  if (prefix === null) return null;
  // Git's own folder has a repository around it, but no files.
  const isInside = (await git.revparse(['--is-inside-work-tree'])) === 'true';
  if (!isInside) return null;
  const status = await ask(git.status(['--untracked-files=all', '--', '.']));
  const inBlog = (path: string): string[] =>
    path.startsWith(prefix) ? [path.slice(prefix.length)] : [];
  return {
    branch: status.detached ? null : status.current,
    upstream: status.tracking,
    remote: await remoteOf(git, status.tracking),
    ahead: status.ahead,
    behind: status.behind,
    changed: status.files.flatMap(({ path }) => inBlog(path)),
    conflicted: status.conflicted.flatMap(inBlog),
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
  const log = ['log', '--format=%H', `--max-count=${MOST_COMMITS}`, '--', `:(literal)${path}`];
  const commits = (await git?.raw(log).catch(() => '')) ?? '';
  for (const name of commits.split('\n').filter(Boolean)) {
    // A commit that took the file away has no text of it.
    const text = await git?.raw(['show', `${name}:./${path}`]).catch(() => null);
    if (typeof text === 'string' && isWanted(text)) return text;
  }
  return null;
}

async function push(folder: string): Promise<void> {
  const git = await openGit(folder);
  const { current, tracking } = await ask(git.status());
  if (tracking !== null) {
    await ask(git.push());
    return;
  }
  const remote = await remoteOf(git, null);
  if (current === null) {
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

/** Git must ask nothing: there is no terminal to answer in. */
async function openGit(folder: string): Promise<SimpleGit> {
  const { simpleGit } = await import('simple-git');
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
  return simpleGit({
    baseDir: folder,
    timeout: { block: PATIENCE },
    unsafe: OWN_ENVIRONMENT,
    allowEnvironment: Object.keys(env),
  }).env(env);
}

/** @throws Problem `git` that says what to do where that is known, and what git said otherwise */
async function ask<T>(answer: PromiseLike<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const said = describeProblem(error).trim();
    throw new Problem('git', ADVICE.find(([sign]) => sign.test(said))?.[1] ?? `Git said: ${said}`, {
      cause: error,
    });
  }
}

const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /\[rejected\]|non-fast-forward|fetch first/,
    'The remote has commits that are not here. Pull them first (git pull --rebase), then push again. The commit is kept.',
  ],
  [
    /user\.email|user\.name|empty ident name|Please tell me who you are/i,
    'Git does not know who you are. Tell it with “git config --global user.name …” and “user.email …”, then commit again.',
  ],
  [
    /could not read (?:Username|Password)|Authentication failed|Permission denied|terminal prompts disabled/i,
    'The remote did not accept your credentials. Push once in a terminal, so that git learns them. The commit is kept.',
  ],
  [
    /index\.lock/,
    'Another git is at work in the blog’s repository. Wait for it, or remove its index.lock if it crashed, then try again.',
  ],
  [
    /ignored by one of your \.gitignore/,
    'The blog’s .gitignore leaves these files out. Change it, or commit them in a terminal.',
  ],
];
