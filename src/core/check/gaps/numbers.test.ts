import { describe, expect, it } from 'vitest';
import { findWords } from './testing/find-words';
import { numbers } from './numbers';

describe('numbers', () => {
  it('finds claims without a source', () => {
    expect(
      findWords(numbers, 'They say that 53% of visitors leave before the page is there.'),
    ).toEqual(['53% of visitors']);
    expect(
      findWords(numbers, 'The new parser is about 3x faster than the one that we had.'),
    ).toEqual(['3x faster']);
    expect(findWords(numbers, 'It needs half the memory of what was there before.')).toEqual([
      'half the memory',
    ]);
    expect(
      findWords(numbers, 'Code is read ten times as often as it is written, so be kind.'),
    ).toEqual(['ten times as often as it is written']);
  });

  it('takes a link, a footnote, a measurement or code beside it for the source', () => {
    expect(
      findWords(
        numbers,
        'They say that [53% of visitors](https://a.example) leave before the page is there.',
      ),
    ).toEqual([]);
    expect(
      findWords(numbers, 'They say that 53% of visitors leave.[^1]\n\n[^1]: A study.'),
    ).toEqual([]);
    expect(findWords(numbers, 'I measured it, and it was 3x faster than before.')).toEqual([]);
    expect(
      findWords(
        numbers,
        'The new one is 3x faster than the old one:\n\n```sh\nhyperfine old new\n```',
      ),
    ).toEqual([]);
  });

  it('leaves versions, settings and sizes alone', () => {
    expect(
      findWords(
        numbers,
        'Node 22 listens on port 8080 with 20 connections and 16 GB, since 2019 and at 100% of what it can.',
      ),
    ).toEqual([]);
  });
});
