import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery, type Phrase } from './query';
import { HIT_END, HIT_START } from './search';
import { findPassage, makeSnippet, markHits } from './snippet';

function phrasesOf(query: string): readonly Phrase[] {
  return parseQuery(query).terms.flatMap((term) => (term.type === 'text' ? [term] : []));
}

const show = (marked: string) => marked.replaceAll(HIT_START, '[').replaceAll(HIT_END, ']');

function snippetOf(text: string, query: string): string {
  const phrases = phrasesOf(query);
  return show(makeSnippet(text, findPassage(text, phrases), phrases));
}

describe('a snippet', () => {
  test('stands around the first hit and marks each', () => {
    const text = `${'before '.repeat(60)}the Event loop turns; a loop\nends ${'after '.repeat(60)}`;
    const snippet = snippetOf(text, 'event loop');
    expect(snippet).toMatch(/^…before .*the \[Event\] \[loop\] turns; a \[loop\] ends after.*…$/);
    expect(snippet.length).toBeLessThan(220);
  });

  test('shows the line that holds most of what was asked', () => {
    const text = `a loop\n${'other words\n'.repeat(40)}the event loop turns`;
    expect(snippetOf(text, 'event loop')).toContain('the [event] [loop] turns');
  });

  test('marks phrases over line ends, words with accents, and parts of names', () => {
    expect(snippetOf('one event\nloop', '"event loop"')).toBe('one [event loop]');
    expect(snippetOf('Un café noir', 'cafe')).toBe('Un [café] noir');
    expect(snippetOf('call useEffect here', 'effect')).toBe('call use[Effect] here');
    expect(snippetOf('全文検索のしくみ', '検索')).toBe('全文[検索]のしくみ');
  });

  test('is the start of the text where nothing hits', () => {
    expect(snippetOf('short text', 'nothing')).toBe('short text');
  });

  test('comes from the wanted lines only', () => {
    const text = 'loop in prose\nloop in code';
    const phrases = phrasesOf('loop');
    const passage = findPassage(text, phrases, (start) => start > 0);
    expect(passage).toEqual({ start: 14, end: 18 });
  });

  test('holds no marks but its own, and never more than the text', () => {
    const bare = (text: string) => text.replaceAll(/[[\]…\s\uE000\uE001]/g, '');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, query) => {
        const phrases = phrasesOf(query);
        const whole = `${HIT_START}${text}${HIT_END}`;
        for (const marked of [
          makeSnippet(whole, findPassage(whole, phrases), phrases),
          markHits(whole, phrases),
        ]) {
          expect(marked.split(HIT_START).length).toBe(marked.split(HIT_END).length);
          expect(bare(text)).toContain(bare(marked));
        }
      }),
    );
  });
});
