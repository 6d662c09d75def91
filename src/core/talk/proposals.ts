import { tellDue } from '#core/draft/due';
import { splitGraphemes } from '#core/draft/variants/post-length';
import { inOrder } from '#core/order';
import type { Proposal, ProposalState } from './proposal';

/** What nobody waits for any more. */
const DONE: ReadonlySet<ProposalState> = new Set(['declined', 'given']);

/** How far the deadline of a proposal is, in words, as long as something is to be sent by it. */
export function tellDeadline(
  { state, deadline }: Pick<Proposal, 'state' | 'deadline'>,
  today: string,
): { readonly words: string | null; readonly isOverdue: boolean } {
  if (deadline === null || state !== 'idea') return { words: null, isOverdue: false };
  return tellDue(deadline, today, false);
}

/** What an abstract counts, in characters as people see them; space around it is not sent. */
export function countAbstract(abstract: string): number {
  return splitGraphemes(abstract.trim()).length;
}

/** By how many characters an abstract is longer than its limit; null where it is not. */
export function overLimit({
  abstract,
  limit,
}: Pick<Proposal, 'abstract' | 'limit'>): number | null {
  const over = limit === null ? 0 : countAbstract(abstract) - limit;
  return over > 0 ? over : null;
}

/** What is open comes first, the nearest deadline before all; what is done, the latest first. */
export function compareProposals(one: Proposal, other: Proposal): number {
  const isDone = DONE.has(one.state);
  if (isDone !== DONE.has(other.state)) return isDone ? 1 : -1;
  const [a, b] = isDone
    ? [other.held ?? other.deadline ?? '', one.held ?? one.deadline ?? '']
    : [one.deadline ?? '9999', other.deadline ?? '9999'];
  return inOrder(a, b) || one.event.localeCompare(other.event, 'en') || inOrder(one.id, other.id);
}
