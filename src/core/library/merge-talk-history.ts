import type { TalkHistory } from '#core/talk/history-in-front-matter';
import { mergeById } from './merge-by-id';

/**
 * The rehearsals and proposals of two versions of a talk. Of a proposal that both changed the
 * later change counts; a rehearsal never changes.
 *
 * @param base what both were made from, as far as it is known
 */
export function mergeTalkHistory(
  base: TalkHistory | null,
  mine: TalkHistory,
  theirs: TalkHistory,
): TalkHistory {
  return {
    rehearsals: mergeById(base?.rehearsals, mine.rehearsals, theirs.rehearsals, (own) => own),
    proposals: mergeById(base?.proposals, mine.proposals, theirs.proposals, (own, other) =>
      Date.parse(own.changed) < Date.parse(other.changed) ? other : own,
    ),
  };
}
