import type { RepositoryState } from '#core/publish/repository';

/** A blog's repository, and what is in the way of a commit. */
export interface RepositoryView extends RepositoryState {
  /** Why nothing can be committed now, in a sentence, or null. */
  readonly obstacle: string | null;
  /** Why nothing can be pushed now, with what to do, or null. */
  readonly pushObstacle: string | null;
}

/** The git repositories that blogs lie in, by the person's own git. */
export interface RepositoryCalls {
  /** @returns null where the blog lies in no repository */
  look(place: { target: string }): Promise<RepositoryView | null>;
  /**
   * Commits changed files of a blog and nothing else.
   * @param posts.files relative to the blog's folder; those without changes are left out
   * @param posts.titles those of the posts, for the message
   * @param posts.message left out, the target's own; `{{title}}` in it stands for the titles
   * @returns null when none of them has changes
   * @throws Problem `git`
   */
  commit(posts: {
    target: string;
    files: readonly string[];
    titles?: readonly string[];
    message?: string;
  }): Promise<{ readonly commit: string; readonly files: readonly string[] } | null>;
  /** @throws Problem `git` with what to do */
  push(place: { target: string }): Promise<void>;
}
