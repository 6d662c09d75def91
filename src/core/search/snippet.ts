import type { Phrase } from './query';
import { HIT_END, HIT_START } from './search';
import { splitWords, type Word } from './words';

/** Characters of a snippet before the first hit, and in all. */
const BEFORE = 40;
const LENGTH = 180;

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A part of the text around the first hits, on one line, each hit between `HIT_START` and
 * `HIT_END`; the start of the text where nothing hits.
 */
export function makeSnippet(text: string, query: readonly Phrase[]): string {
  const words = splitWords(text);
  const hits = findHits(words, query);
  const first = hits[0]?.start ?? 0;
  const from = first <= BEFORE ? 0 : startOfWord(words, first - BEFORE, first);
  const last = hits.findLast((hit) => hit.end <= from + LENGTH);
  const to = Math.max(endOfWord(words, from + LENGTH, text.length), last?.end ?? 0);
  let snippet = from > 0 ? '…' : '';
  let at = from;
  for (const hit of hits) {
    if (hit.end > to) break;
    snippet += clean(text.slice(at, hit.start));
    snippet += HIT_START + clean(text.slice(hit.start, hit.end)) + HIT_END;
    at = hit.end;
  }
  return snippet + clean(text.slice(at, to)) + (to < text.length ? '…' : '');
}

/** The spans that the phrases cover, in order, without overlaps. */
function findHits(words: readonly Word[], query: readonly Phrase[]): Span[] {
  const hits: Span[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const lengths = query
      .filter((phrase) => startsAt(words, index, phrase))
      .map((phrase) => phrase.words.length);
    if (lengths.length === 0) continue;
    const first = words[index];
    const last = words[index + Math.max(...lengths) - 1];
    if (first === undefined || last === undefined) continue;
    hits.push({ start: first.start, end: last.end });
    index += Math.max(...lengths) - 1;
  }
  return hits;
}

function startsAt(words: readonly Word[], index: number, { words: wanted, prefix }: Phrase) {
  return wanted.every((want, offset) => {
    const word = words[index + offset]?.word;
    if (word === undefined) return false;
    return prefix && offset === wanted.length - 1 ? word.startsWith(want) : word === want;
  });
}

function startOfWord(words: readonly Word[], from: number, otherwise: number): number {
  return words.find((word) => word.start >= from)?.start ?? otherwise;
}

function endOfWord(words: readonly Word[], to: number, end: number): number {
  if (to >= end) return end;
  return words.findLast((word) => word.end <= to)?.end ?? to;
}

/** Spaces for line ends, and none of the characters that mark hits. */
function clean(text: string): string {
  return text.replaceAll(/[\uE000\uE001]/g, '').replaceAll(/\s+/g, ' ');
}
