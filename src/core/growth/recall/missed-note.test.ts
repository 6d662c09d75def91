import { expect, test } from 'vitest';
import { toMarkdown } from '#core/document/to-markdown';
import { missedNote } from './missed-note';
import type { Term } from './terms';

const heading = { kind: 'heading', words: 'Row locks' } as unknown as Term;

test('what was missed is asked for with the title of its note and leads to it', () => {
  const note = missedNote(heading, { title: ' Locks ', tags: ['sql', 'Gap'] });
  expect(note.title).toBe('What does “Locks” say of “Row locks”?');
  expect(note.tags).toEqual(['sql', 'gap']);
  expect(toMarkdown(note.document)).toBe('Missed when explaining [[Locks]] from memory.\n');
});

test('a note without a title is neither named nor linked', () => {
  const note = missedNote(heading, { title: ' ', tags: [] });
  expect(note.title).toContain('What is “Row locks”');
  expect(toMarkdown(note.document)).toBe(
    'Missed when explaining a note without a title from memory.\n',
  );
});
