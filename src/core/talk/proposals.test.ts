import { describe, expect, it } from 'vitest';
import type { Proposal } from './proposal';
import { compareProposals, countAbstract, overLimit, tellDeadline } from './proposals';

const TODAY = '2026-03-10';

const proposal = (changes: Partial<Proposal>): Proposal => ({
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
  ...changes,
});

describe('a proposal', () => {
  it('is overdue only while it is still to be sent', () => {
    const passed = { deadline: '2026-03-08' };
    expect(tellDeadline(proposal(passed), TODAY)).toEqual({
      words: 'Overdue by 2 days',
      isOverdue: true,
    });
    expect(tellDeadline(proposal({ ...passed, state: 'submitted' }), TODAY).isOverdue).toBe(false);
    expect(tellDeadline(proposal({ deadline: TODAY }), TODAY).words).toBe('Due today');
    expect(tellDeadline(proposal({}), TODAY).words).toBeNull();
  });

  it('counts its abstract as people do, and says how much is too much', () => {
    expect(countAbstract(' née 👩‍👩‍👧\n')).toBe(5);
    expect(overLimit(proposal({ abstract: 'née 👩‍👩‍👧', limit: 5 }))).toBeNull();
    expect(overLimit(proposal({ abstract: 'née 👩‍👩‍👧!', limit: 5 }))).toBe(1);
    expect(overLimit(proposal({ abstract: 'x'.repeat(9000) }))).toBeNull();
  });

  it('stands by its deadline, and behind all others when it is done', () => {
    const all = [
      proposal({ id: 'given-1', state: 'given', held: '2026-01-01' }),
      proposal({ id: 'no-day', state: 'accepted' }),
      proposal({ id: 'given-2', state: 'given', held: '2026-02-01', deadline: '2025-01-01' }),
      proposal({ id: 'later', deadline: '2026-04-01', state: 'submitted' }),
      proposal({ id: 'declined', state: 'declined', deadline: '2026-01-15' }),
      proposal({ id: 'sooner', deadline: '2026-03-01' }),
    ];
    expect(all.toSorted(compareProposals).map(({ id }) => id)).toEqual([
      'sooner',
      'later',
      'no-day',
      'given-2',
      'declined',
      'given-1',
    ]);
  });

  it('is ordered by its event, then by its id, where days are the same', () => {
    const ids = (...all: readonly Proposal[]) =>
      [...all].toSorted(compareProposals).map(({ id }) => id);
    const [a, b] = [proposal({ id: 'a' }), proposal({ id: 'b' })];
    expect(ids(b, a)).toEqual(['a', 'b']);
    expect(ids(proposal({ id: 'x', event: 'Zoo' }), b)).toEqual(['b', 'x']);
    expect(ids(a, proposal({ id: 'c', deadline: '2026-04-01' }))).toEqual(['c', 'a']);
    const done = (id: string, changes: Partial<Proposal>) =>
      proposal({ id, state: 'declined', ...changes });
    expect(
      ids(
        done('no-day', {}),
        done('sent', { deadline: '2026-01-01' }),
        done('held', { held: '2026-02-01' }),
      ),
    ).toEqual(['held', 'sent', 'no-day']);
  });
});
