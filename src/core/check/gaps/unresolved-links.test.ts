import { describe, expect, it } from 'vitest';
import { draftOf, linkedEntry } from '../testing/draft-of';
import { findWords } from './testing/find-words';
import { unresolvedLinks } from './unresolved-links';

describe('unresolved-links', () => {
  it('names links and embeds without an entry, each where it is', () => {
    expect(
      findWords(
        unresolvedLinks,
        'See [[Nowhere]], [[Nowhere|this]] and [[Here]].\n\n![[Gone#Part]]',
        { Here: linkedEntry('Here', '') },
      ),
    ).toEqual(['Nowhere', 'this', 'Gone Part']);
  });

  it('leaves alone links within the entry, and files', () => {
    expect(findWords(unresolvedLinks, 'See [[#Part]].\n\n![[tree.png]]')).toEqual([]);
  });

  it('asks by the title of the link, so that the new note is the one it looks for', () => {
    expect(unresolvedLinks.check(draftOf('See [[Sagas]].'))[0]?.question).toBe('Sagas');
  });
});
