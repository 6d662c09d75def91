import { describe, expect, it } from 'vitest';
import { findWords } from './testing/find-words';
import { terms } from './terms';

describe('terms', () => {
  it('finds the use before a definition, in an earlier block and in the same one', () => {
    expect(
      findWords(
        terms,
        'When the projection is wrong, we throw it away.\n\n## What a projection is\n\nIt is a table.',
      ),
    ).toEqual(['projection']);
    expect(
      findWords(
        terms,
        'It is done once a quorum has it. A *quorum* is more than half of the nodes.',
      ),
    ).toEqual(['quorum']);
    expect(
      findWords(terms, 'We left hydration out of this. By hydration I mean attaching handlers.'),
    ).toEqual(['hydration']);
  });

  it('is silent where the definition comes first, or there is none', () => {
    expect(
      findWords(
        terms,
        'A quorum is more than half of the nodes. Once a quorum has it, it is done.',
      ),
    ).toEqual([]);
    expect(findWords(terms, 'Once a quorum has it, it is done and you can go on.')).toEqual([]);
  });
});
