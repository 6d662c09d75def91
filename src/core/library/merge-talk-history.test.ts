import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Proposal } from '#core/talk/proposal';
import type { Rehearsal } from '#core/talk/rehearsal';
import { mergeTalkHistory } from './merge-talk-history';

const rehearsal = (id: string, seconds = 60): Rehearsal => {
  return { id, at: '2026-03-01T10:00:00.000Z', slot: 20, seconds, slides: [] };
};
const proposal = (id: string, changed: string, remarks = ''): Proposal => ({
  id,
  event: 'PyCon',
  link: '',
  deadline: '2026-04-01',
  state: 'idea',
  abstract: '',
  limit: null,
  held: null,
  remarks,
  changed,
});
const history = (rehearsals: Rehearsal[], proposals: Proposal[] = []) => ({
  rehearsals,
  proposals,
});

describe('two versions of what is known of a talk', () => {
  test('keep the rehearsals of both', () => {
    const [one, two, three] = [rehearsal('1'), rehearsal('2'), rehearsal('3')];
    const merge = mergeTalkHistory(history([one]), history([one, two]), history([one, three]));
    expect(merge.rehearsals).toEqual([one, two, three]);
    expect(mergeTalkHistory(null, history([one]), history([one, two])).rehearsals).toEqual([
      one,
      two,
    ]);
  });

  test('leave out what one of them deleted, unless the other changed it', () => {
    const [one, two] = [rehearsal('1'), rehearsal('2')];
    const base = history([one, two]);
    expect(mergeTalkHistory(base, history([two]), base).rehearsals).toEqual([two]);
    expect(mergeTalkHistory(base, base, history([one])).rehearsals).toEqual([one]);
    const changed = proposal('p', '2026-03-02T10:00:00.000Z', 'changed');
    const before = history([], [proposal('p', '2026-03-01T10:00:00.000Z')]);
    const merge = mergeTalkHistory(before, history([]), history([], [changed]));
    expect(merge.proposals).toEqual([changed]);
  });

  test('have the later change of a proposal, whoever made it', () => {
    const early = proposal('p', '2026-03-01T10:00:00.000Z', 'early');
    const late = proposal('p', '2026-03-01T11:30:00.000+01:00', 'late');
    for (const base of [null, history([], [proposal('p', '2026-02-01T10:00:00.000Z')])]) {
      const one = mergeTalkHistory(base, history([], [early]), history([], [late]));
      const other = mergeTalkHistory(base, history([], [late]), history([], [early]));
      expect([one.proposals, other.proposals]).toEqual([[late], [late]]);
    }
  });

  test('hold the same, whichever is called mine, and no id twice', () => {
    const list = fc.uniqueArray(
      fc.record({ id: fc.constantFrom('1', '2', '3', '4'), seconds: fc.constant(60) }),
      { selector: ({ id }) => id },
    );
    const toHistory = (items: readonly { id: string; seconds: number }[]) =>
      history(items.map(({ id, seconds }) => rehearsal(id, seconds)));
    fc.assert(
      fc.property(fc.option(list), list, list, (before, mine, theirs) => {
        const base = before && toHistory(before);
        const ids = (one: typeof mine, other: typeof mine) =>
          mergeTalkHistory(base, toHistory(one), toHistory(other))
            .rehearsals.map(({ id }) => id)
            .toSorted();
        expect(ids(mine, theirs)).toEqual(ids(theirs, mine));
        expect(new Set(ids(mine, theirs)).size).toBe(ids(mine, theirs).length);
      }),
    );
  });
});
