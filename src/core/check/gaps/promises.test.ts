import { describe, expect, it } from 'vitest';
import { findWords } from './testing/find-words';
import { promises } from './promises';

describe('promises', () => {
  it('names what nothing that follows keeps', () => {
    expect(
      findWords(
        promises,
        '# Trunks\n\nIn this post I’ll explain why long branches hurt, how feature flags help, and what it costs.\n\n## Long branches\n\nThey hurt.\n\n## Feature flags\n\nThey help.',
      ),
    ).toEqual(['what it costs']);
  });

  it('names a whole promise at the end of the text', () => {
    expect(findWords(promises, 'The cache was slow. Here’s how I got it to work.')).toEqual([
      'Here’s how I got it to work.',
    ]);
  });

  it('is content where each part comes, and with texts that promise nothing', () => {
    expect(
      findWords(
        promises,
        'In this post I’ll show how to cancel with a timeout and with a race.\n\n## A timeout\n\nIt ends it.\n\n## A race\n\nIt gives up.',
      ),
    ).toEqual([]);
    expect(
      findWords(promises, 'A cache is a map that forgets. Here’s how it is done:\n\n```js\na\n```'),
    ).toEqual([]);
  });

  it('looks at the introduction alone', () => {
    expect(
      findWords(
        promises,
        '# A\n\nThe text.\n\n## B\n\nNow I’ll explain the scheduler to you.\n\nOr not.',
      ),
    ).toEqual([]);
  });
});
