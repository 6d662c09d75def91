import { expect, it } from 'vitest';
import { composeDraft } from './compose';
import { excerptState, listExcerpts, notesOf } from './excerpts';
import { countIds, makeRecord } from './testing/make-record';

const before = makeRecord('n1', 'Note', '# Note\n\nFirst.\n\nSecond.\n\n- list\n');
const { document } = composeDraft(
  'talk',
  'T',
  [before, makeRecord('n2', 'Other', 'x')],
  countIds(),
);

function states(note: typeof before | undefined) {
  return listExcerpts(document)
    .filter((excerpt) => excerpt.source.note === 'n1')
    .map((excerpt) => [excerpt.words, excerptState(excerpt, note)]);
}

it('knows the notes of a draft in order', () => {
  expect(notesOf(document)).toEqual(['n1', 'n2']);
});

it('flags exactly the excerpts whose source changed', () => {
  expect(new Set(states(before).map(([, state]) => state))).toEqual(new Set(['same']));
  const edited = {
    ...before,
    ...makeRecord('n1', 'Note', '# Note\n\nFirst.\n\nSecond, changed.\n\n- list\n'),
  };
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
  expect(states(undefined)[0]).toEqual(['Note', 'deleted']);
  const [excerpt] = listExcerpts(document);
  expect(excerpt && excerptState({ ...excerpt, detached: true }, undefined)).toBe('detached');
});
