import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listSentences, sentenceAt } from './sentences';

describe('listSentences', () => {
  it('cuts where a new one begins, not at versions and abbreviations', () => {
    const text = 'It runs on 3.8. Use e.g. this one! “Why?” Because. ';
    expect(listSentences(text).map((one) => one.text)).toEqual([
      'It runs on 3.8.',
      'Use e.g. this one!',
      '“Why?”',
      'Because.',
    ]);
  });

  it('keeps every word, at its place', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = listSentences(text);
        for (const { from, to, text: words } of found) expect(text.slice(from, to)).toBe(words);
        const kept = found.map((one) => one.text).join('');
        expect(kept.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        for (const { from } of found) expect(sentenceAt(text, from).from).toBe(from);
      }),
    );
  });
});
