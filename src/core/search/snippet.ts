import { textAt } from '#core/document/text-at';
import type { Phrase } from './query';
import { HIT_END, HIT_START } from './search';
import { foldWord, splitNameParts, splitWords, type Word } from './words';

/** Characters of a snippet before the first hit, and in all. */
const BEFORE = 40;
const LENGTH = 180;
/** Enough to hold the longest phrase that a snippet can show. */
const REACH = LENGTH * 2;

/** Where something is in a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A part of the text around a hit, on one line, each hit between `HIT_START` and `HIT_END`; the
 * start of the text where there is none.
 * @param hit where it is, as `findPassage` tells
 */
export function makeSnippet(text: string, hit: Span | null, phrases: readonly Phrase[]): string {
  const first = hit?.start ?? 0;
  const around = Math.max(0, first - BEFORE * 2);
  const words = splitWords(text.slice(around, first + REACH)).map((word) => move(word, around));
  const from =
    first <= BEFORE ? 0 : (words.find(({ start }) => start >= first - BEFORE)?.start ?? first);
  const hits = hit === null ? [] : findHits(text.slice(from, from + REACH), phrases);
  const spans = hits.map((span) => move(span, from));
  const last = spans.findLast((span) => span.end <= from + LENGTH);
  const to = Math.max(endOfWord(words, from + LENGTH, text.length), last?.end ?? 0);
  const shown = spans.filter((span) => span.end <= to);
  const marked = markSpans(
    text.slice(from, to),
    shown.map((span) => move(span, -from)),
  );
  return (from > 0 ? '…' : '') + marked + (to < text.length ? '…' : '');
}

/** A text on one line with each hit between `HIT_START` and `HIT_END`. */
export function markHits(text: string, phrases: readonly Phrase[]): string {
  return markSpans(text, findHits(text, phrases));
}

/**
 * The first hit in the line that holds the most of the phrases, or null when none holds any.
 * @param isWanted whether a line that begins here may be shown
 */
export function findPassage(
  text: string,
  phrases: readonly Phrase[],
  isWanted: (start: number, end: number) => boolean = () => true,
): Span | null {
  const lines: { start: number; end: number; held: number }[] = [];
  for (let start = 0; start <= text.length;) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const held = isWanted(start, end) ? countHeld(text.slice(start, end), phrases) : 0;
    if (held > 0) lines.push({ start, end, held });
    start = end + 1;
  }
  for (const { start, end } of lines.toSorted((a, b) => b.held - a.held)) {
    // A phrase may go on in the next lines.
    const hit = findHits(text.slice(start, end + LENGTH), phrases).at(0);
    if (hit && start + hit.start < end) return move(hit, start);
  }
  return null;
}

/** How many of the phrases the line may hold, judged quickly. */
function countHeld(line: string, phrases: readonly Phrase[]): number {
  const folded = foldWord(line);
  return phrases.filter(({ words }) => folded.includes(textAt(words, 0))).length;
}

/** The spans that the phrases cover, in order, without overlaps. */
function findHits(text: string, phrases: readonly Phrase[]): Span[] {
  const hits = findInWords(splitWords(text), phrases);
  const single = phrases.filter(({ words }) => words.length === 1);
  // Found by a part of its name: that part is marked.
  const parts = findInWords(splitNameParts(text), single).filter(
    (part) => !hits.some((hit) => hit.start < part.end && part.start < hit.end),
  );
  return [...hits, ...parts].toSorted((a, b) => a.start - b.start);
}

function findInWords(words: readonly Word[], phrases: readonly Phrase[]): Span[] {
  const hits: Span[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const lengths = phrases
      .filter((phrase) => startsAt(words, index, phrase))
      .map((phrase) => phrase.words.length);
    if (lengths.length === 0) continue;
    const first = words[index];
    const last = words[index + Math.max(...lengths) - 1];
    if (first === undefined || last === undefined) continue;
    const before = hits.at(-1);
    // Two words of one sign, such as `½`, share a place.
    if (before === undefined || first.start >= before.end) {
      hits.push({ start: first.start, end: last.end });
    }
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

function endOfWord(words: readonly Word[], to: number, end: number): number {
  if (to >= end) return end;
  return words.findLast((word) => word.end <= to)?.end ?? to;
}

function move<S extends Span>(span: S, by: number): S {
  return { ...span, start: span.start + by, end: span.end + by };
}

function markSpans(text: string, spans: readonly Span[]): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of spans) {
    marked += clean(text.slice(at, start)) + HIT_START + clean(text.slice(start, end)) + HIT_END;
    at = end;
  }
  return marked + clean(text.slice(at));
}

/** Spaces for line ends, and none of the characters that mark hits. */
function clean(text: string): string {
  return text.replaceAll(/[\uE000\uE001]/g, '').replaceAll(/\s+/g, ' ');
}
