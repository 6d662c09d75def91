import type { SimpleGit } from 'simple-git';
import { describeProblem, Problem } from '#core/problem';

/** Milliseconds without a word from git after which it is taken for stuck. */
const PATIENCE = 60_000;

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

/**
 * The git that the person uses, in a folder. It must ask nothing: there is no terminal to answer in.
 * @param long ends what takes long by itself; it may be silent for as long as it needs
 */
export async function openGit(folder: string, long?: AbortSignal): Promise<SimpleGit> {
  const { simpleGit } = await import('simple-git');
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
  return simpleGit({
    baseDir: folder,
    ...(long === undefined ? { timeout: { block: PATIENCE } } : { abort: long }),
    unsafe: OWN_ENVIRONMENT,
    allowEnvironment: Object.keys(env),
  }).env(env);
}

/** @throws Problem `git` that says what to do where that is known, and what git said otherwise */
export async function ask<T>(answer: PromiseLike<T>): Promise<T> {
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
