import { expect, it } from 'vitest';
import { composeDraft } from './compose';
import { listExcerpts, notesOf } from './excerpts';
import { countIds, makeRecord, wholeNotes } from './testing/make-record';

const notes = [makeRecord('n1', 'Note', '# Note\n\nFirst.\n'), makeRecord('n2', 'Other', 'x')];

it('knows the notes of a draft in order', () => {
  const { document } = composeDraft('talk', wholeNotes(notes), countIds());
  expect(notesOf(listExcerpts(document))).toEqual(['n1', 'n2']);
});

it('tells where each excerpt stands', () => {
  const { document } = composeDraft('post', wholeNotes(notes), countIds());
  expect(listExcerpts(document).map(({ words, path }) => [words, path])).toEqual([
    ['Note', [0]],
    ['First.', [1]],
    ['Other', [2]],
    ['x', [3]],
  ]);
});
