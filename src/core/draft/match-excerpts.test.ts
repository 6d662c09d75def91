import { describe, expect, it } from 'vitest';
import { composeDraft } from './compose';
import { listExcerpts } from './excerpts';
import { matchExcerpts } from './match-excerpts';
import { countIds, makeRecord, wholeNotes } from './testing/make-record';

const before = makeRecord('n1', 'Note', '# Note\n\nFirst.\n\nSecond.\n\n- list\n');
const { document } = composeDraft(
  'talk',
  wholeNotes([before, makeRecord('n2', 'Other', 'x')]),
  countIds(),
);
const excerpts = listExcerpts(document).filter(({ source }) => source.note === 'n1');

const states = (note: typeof before | null) =>
  matchExcerpts(excerpts, note).map(({ excerpt, state }) => [excerpt.words, state]);

it('flags exactly the excerpts whose source changed', () => {
  expect(new Set(states(before).map(([, state]) => state))).toEqual(new Set(['same']));
  const edited = makeRecord('n1', 'Note', '# Note\n\nFirst.\n\nSecond, changed.\n\n- list\n');
  expect(states(edited).filter(([, state]) => state !== 'same')).toEqual([['Second.', 'changed']]);
});

it('follows blocks that moved, and a renamed note', () => {
  const moved = makeRecord('n1', 'Renamed', '- list\n\nSecond.\n\nFirst.\n');
  expect(states(moved)).toEqual([
    ['Note', 'changed'],
    ['list', 'same'],
    ['First.', 'same'],
    ['Second.', 'same'],
  ]);
});

it('says what is deleted, and leaves detached excerpts alone', () => {
  expect(states(null)[0]).toEqual(['Note', 'deleted']);
  const detached = excerpts.map((excerpt) => ({ ...excerpt, detached: true }));
  expect(matchExcerpts(detached, null)[0]?.state).toBe('detached');
});

describe('a block that had no name when it was taken', () => {
  const note = makeRecord('n1', 'N', 'One is here.\n\nTwo is there.\n\nThree is a charm.\n');
  const taken = listExcerpts(composeDraft('post', wholeNotes([note]), countIds()).document).slice(
    1,
  );
  const match = (markdown: string, some = taken) =>
    matchExcerpts(some, makeRecord('n1', 'N', markdown)).map(({ state, block }) => [
      state,
      block?.block.content?.[0]?.text ?? null,
    ]);

  it('is found where others were put before it, though its place is another’s now', () => {
    const changed = 'New.\n\nNewer.\n\nOne is here.\n\nTwo was there.\n\nThree is a charm.\n';
    expect(match(changed)[1]).toEqual(['changed', 'Two was there.']);
  });

  it('is found written anew between its neighbours', () => {
    expect(match('One is here.\n\nAll else.\n\nThree is a charm.\n')[1]).toEqual([
      'changed',
      'All else.',
    ]);
  });

  it('is deleted where nothing stands between them, whatever has its place', () => {
    expect(match('One is here.\n\nThree is a charm.\n\nFour.\n')[1]).toEqual(['deleted', null]);
  });

  it('taken alone is found only by what it says', () => {
    const alone = taken.slice(1, 2);
    expect(match('New.\n\nNewer.\n\nTwo was there.\n', alone)).toEqual([
      ['changed', 'Two was there.'],
    ]);
    expect(match('New.\n\nNewer.\n\nNewest.\n', alone)).toEqual([['deleted', null]]);
    // Editing in the app gives names, so this one is what became of it.
    expect(match('New.\n\nAll else. ^x\n\nNewest.\n', alone)).toEqual([['changed', 'All else.']]);
  });
});

it('follows a named block that was written anew and moved', () => {
  const note = makeRecord('n1', 'N', 'One.\n\nTwo. ^two\n');
  const taken = listExcerpts(composeDraft('post', wholeNotes([note]), countIds()).document).slice(
    1,
  );
  const now = makeRecord('n1', 'N', 'Something else. ^two\n\nOne.\n');
  expect(matchExcerpts(taken, now).map(({ state }) => state)).toEqual(['same', 'changed']);
});
