import type { RepositoryState } from '#core/publish/repository';
import { tellCount } from '../../look/tell-count';

/**
 * How a blog's repository stands, in sentences.
 * @param waiting how many of the files that were written or deleted are in no commit
 */
export function tellRepository(state: RepositoryState, waiting: number): string {
  const others = state.changed.length - waiting;
  const upstream = state.upstream ?? state.remote ?? 'any remote';
  const isThere = state.upstream !== null && state.ahead === 0;
  return [
    waiting === 0
      ? `All that was changed is in ${isThere ? state.upstream : 'a commit'}.`
      : `${tellCount(waiting, 'changed file is', 'changed files are')} in no commit yet.`,
    others > 0 &&
      `${tellCount(others, 'other file of the blog has', 'other files of the blog have')} changes; a commit leaves them alone.`,
    state.ahead > 0 &&
      `${tellCount(state.ahead, 'commit is', 'commits are')} not in ${upstream} yet.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
