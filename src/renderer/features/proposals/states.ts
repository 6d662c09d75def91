import type { TrackedProposal } from '#contract/talks/proposals';
import { PROPOSAL_STATES, type ProposalState } from '#core/talk/proposal';
import { tellCount } from '../../look/tell-count';

/** What a state is called. */
export const STATE_WORDS: Readonly<Record<ProposalState, string>> = {
  idea: 'Idea',
  submitted: 'Submitted',
  accepted: 'Accepted',
  declined: 'Declined',
  given: 'Given',
};

export const STATE_CHOICES = PROPOSAL_STATES.map((value) => ({ value, label: STATE_WORDS[value] }));

/** What is shown of the proposals: those of a state, or those that are neither declined nor given. */
export type Shown = ProposalState | 'open' | 'all';

export const SHOWN_CHOICES: readonly { readonly value: Shown; readonly label: string }[] = [
  { value: 'all', label: 'All of them' },
  { value: 'open', label: 'Open' },
  ...STATE_CHOICES,
];

export function isShown({ state }: Pick<TrackedProposal, 'state'>, shown: Shown): boolean {
  if (shown === 'open') return state !== 'declined' && state !== 'given';
  return shown === 'all' || state === shown;
}

/** How an abstract is against what the event takes, and whether that is still to be mended. */
export function tellAbstract({
  state,
  limit,
  length,
  over,
}: Pick<TrackedProposal, 'state' | 'limit' | 'length' | 'over'>): {
  readonly words: string | null;
  readonly isTooLong: boolean;
} {
  // What was answered is done with; what was sent was taken as it is.
  const isDone = state === 'declined' || state === 'given';
  if (limit === null || isDone) return { words: null, isTooLong: false };
  if (over !== null && state === 'idea')
    return { words: `Abstract ${over} too long`, isTooLong: true };
  return { words: `Abstract ${length} of ${limit}`, isTooLong: false };
}

/** How many there are, and which of them are overdue. */
export function tellProposals(all: readonly TrackedProposal[]): string {
  const count = tellCount(all.length, 'proposal');
  const given = all.filter(({ state }) => state === 'given').length;
  const overdue = all.filter(({ isOverdue }) => isOverdue).map(nameOf);
  const told = given === 0 ? count : `${count}, ${given} given`;
  return overdue.length === 0 ? `${told}.` : `${told}. Overdue: ${overdue.join(', ')}.`;
}

export function nameOf({ event }: Pick<TrackedProposal, 'event'>): string {
  return event.trim() || 'An event without a name';
}
