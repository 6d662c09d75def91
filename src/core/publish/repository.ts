/** The git repository that a blog lies in, as far as committing posts needs it. */
export interface RepositoryState {
  /** The branch that is checked out; null when there is none. */
  readonly branch: string | null;
  /** The branch that it is pushed to, such as `origin/main`; null when there is none. */
  readonly upstream: string | null;
  /** The remote that a push goes to; null when there is none. */
  readonly remote: string | null;
  /** How many commits are here and not there, as of the last fetch. */
  readonly ahead: number;
  /** How many are there and not here, as of the last fetch. */
  readonly behind: number;
  /** Files of the blog with changes that are in no commit, relative to the blog's folder. */
  readonly changed: readonly string[];
  /** Files in which a merge left conflicts, relative to the blog's folder. */
  readonly conflicted: readonly string[];
}

/** Commits posts with the person's own git, configuration and credentials. */
export interface Repositories {
  /** @returns null where the folder lies in no repository, or there is no git */
  look(folder: string): Promise<RepositoryState | null>;
  /**
   * Commits these files and nothing else; what is staged besides stays staged.
   * @param paths relative to the folder; those that are gone are committed as gone
   * @returns the commit's name
   * @throws Problem `git` with what git said
   */
  commit(folder: string, paths: readonly string[], message: string): Promise<string>;
  /**
   * Looks through the commits that changed a file, the latest first, for a text that it had.
   * @param path relative to the folder
   * @returns null where there is none, or no repository
   */
  findText(
    folder: string,
    path: string,
    isWanted: (text: string) => boolean,
  ): Promise<string | null>;
  /** Pushes the branch that is checked out. @throws Problem `git` with what to do */
  push(folder: string): Promise<void>;
}

/** What a commit's message holds in place of the posts' titles. */
const TITLES = '{{title}}';

/** A commit's message where a target has none of its own. */
export const COMMIT_MESSAGE = `Publish ${TITLES}`;

/** A commit's message for posts of these titles. */
export function commitMessage(template: string, titles: readonly string[]): string {
  const [first = '', ...rest] = titles;
  const named = rest.length === 0 ? first : `${first} and ${rest.length} more`;
  return template.replaceAll(TITLES, () => named.replace(/[\p{Cc}\s]+/gu, ' ').trim());
}

/** Why nothing can be pushed, with what to do, or null. */
export function pushObstacle({ branch, upstream, remote, behind }: RepositoryState): string | null {
  if (branch === null) return 'No branch is checked out, so there is none to push.';
  if (remote === null) {
    return 'The repository has no remote, so there is nowhere to push to. Add one in a terminal with “git remote add origin” and its address, then look again. A commit is kept until then.';
  }
  if (behind === 0) return null;
  const commits = behind === 1 ? 'a commit that is' : `${behind} commits that are`;
  return `${upstream ?? remote} has ${commits} not here. Pull in a terminal with “git pull --rebase”, then look again. A commit is kept until then.`;
}

/** Why nothing can be committed in a repository now, or null. */
export function commitObstacle({ branch, conflicted }: RepositoryState): string | null {
  const [first] = conflicted;
  if (first !== undefined) {
    return `A merge left conflicts in ${first}. Resolve them first, then look again.`;
  }
  return branch === null
    ? 'No branch is checked out in the blog’s repository, so a commit would be lost from sight. Check one out in a terminal, such as with “git switch main”, then look again.'
    : null;
}
