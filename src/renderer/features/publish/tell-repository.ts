import type { RepositoryState } from '#core/publish/repository';

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
      : `${count(waiting, 'changed file is', 'changed files are')} in no commit yet.`,
    others > 0 &&
      `${count(others, 'other file of the blog has', 'other files of the blog have')} changes; a commit leaves them alone.`,
    state.ahead > 0 && `${count(state.ahead, 'commit is', 'commits are')} not in ${upstream} yet.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
