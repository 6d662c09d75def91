import type { SearchHit, SearchPlace } from '#core/search/search';
import { findPassage, makeSnippet, markHits, type Span } from '#core/search/snippet';
import { pairs, type Layout } from './indexed';
import type { Wanted } from './match';

/** What the index keeps of an entry to show. */
export interface ShownRow {
  readonly id: string;
  readonly title: string;
  /** A `Layout`. */
  readonly layout: string;
  readonly text: string;
}

/** A found row as a person sees it. */
export function toHit(
  row: ShownRow,
  wanted: readonly Wanted[],
  { inCode, score, exact }: { inCode: boolean; score: number; exact: boolean },
): SearchHit {
  const layout = JSON.parse(row.layout) as Layout;
  const inText = wanted.filter(({ term }) => term.type === 'text').flatMap((one) => one.phrases);
  const code = pairs(layout.code);
  const isCode = (start: number, end: number) => code.some(([a, b]) => a < end && start < b);
  const passage = findPassage(row.text, inText, inCode ? isCode : undefined);
  return {
    id: row.id,
    title: row.title,
    markedTitle: markHits(row.title, inCode ? [] : wanted.flatMap(({ phrases }) => phrases)),
    snippet: makeSnippet(row.text, passage, inText),
    place: passage && placeOf(passage, layout),
    score,
    exact,
  };
}

function placeOf({ start, end }: Span, { blocks }: Layout): SearchPlace {
  const block = blocks.findLastIndex((from) => from <= start);
  const from = blocks[block] ?? 0;
  return { block, start: start - from, end: end - from };
}
