import { expect, it } from 'vitest';
import type { TrackedProposal } from '#contract/talks/proposals';
import { isShown, tellAbstract, tellProposals } from './states';

const proposal = (changes: Partial<TrackedProposal>): TrackedProposal => ({
  id: 'p',
  event: 'Meetup',
  link: '',
  deadline: null,
  state: 'idea',
  abstract: '',
  limit: null,
  held: null,
  remarks: '',
  changed: '2026-01-01T00:00:00.000Z',
  talk: { id: 't', title: 'T' },
  deadlineWords: null,
  isOverdue: false,
  length: 0,
  over: null,
  ...changes,
});

it('tells how many there are and names those that are overdue', () => {
  expect(tellProposals([proposal({})])).toBe('1 proposal.');
  const late = proposal({ isOverdue: true });
  const all = [late, proposal({ state: 'given' }), { ...late, event: ' ' }];
  expect(tellProposals(all)).toBe(
    '3 proposals, 1 given. Overdue: Meetup, An event without a name.',
  );
});

it('shows what is open, one state, or all', () => {
  const states = ['idea', 'submitted', 'accepted', 'declined', 'given'] as const;
  const shown = (by: Parameters<typeof isShown>[1]) =>
    states.filter((state) => isShown({ state }, by));
  expect(shown('open')).toEqual(['idea', 'submitted', 'accepted']);
  expect(shown('declined')).toEqual(['declined']);
  expect(shown('all')).toEqual(states);
});

it('tells of a long abstract as long as it can be mended', () => {
  const told = (state: TrackedProposal['state'], over: number | null = 3) =>
    tellAbstract({ state, limit: 20, length: 20 + (over ?? 0), over });
  expect(told('idea')).toEqual({ words: 'Abstract 3 too long', isTooLong: true });
  expect(told('idea', null)).toEqual({ words: 'Abstract 20 of 20', isTooLong: false });
  expect(told('submitted')).toEqual({ words: 'Abstract 23 of 20', isTooLong: false });
  expect(told('given')).toEqual({ words: null, isTooLong: false });
  expect(told('declined')).toEqual({ words: null, isTooLong: false });
});
