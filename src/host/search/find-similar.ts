import type { Phrase } from '#core/search/query';
import { matchAll, matchAllButOne, type Wanted, type WordQuery } from './match';
import type { RankedRow } from './rank-rows';

/** With more words than these none is left out: so many are a text, not a memory of one. */
const MOST_WORDS = 12;

interface Means {
  /** Words that may have been meant by a mistyped one, the nearest first. */
  readonly near: (word: string, isStart: boolean) => readonly string[];
  readonly match: (expression: string, wanted: readonly Wanted[]) => readonly RankedRow[];
  /** Whether something was found already: then typing mistakes alone are forgiven. */
  readonly enough: boolean;
}

/**
 * What was likely meant: entries that hold the words but for typing mistakes; where there are none,
 * those that hold all but one of at least three. What stands in quotes is taken as it is.
 */
export function findSimilar(
  query: WordQuery,
  { near, match, enough }: Means,
): { readonly rows: readonly RankedRow[]; readonly wanted: readonly Wanted[] } {
  const wanted = query.wanted.map((one) => addSimilar(one, near));
  const isWider = wanted.some(({ phrases }) => phrases.length > 1);
  const rows = isWider ? match(matchAll({ ...query, wanted }), wanted) : [];
  const canLeaveOut =
    wanted.length >= 3 && wanted.length <= MOST_WORDS && wanted.some(({ term }) => !term.quoted);
  if (rows.length > 0 || enough || !canLeaveOut) return { rows, wanted };
  return { rows: match(matchAllButOne({ ...query, wanted }), wanted), wanted };
}

/** One mistyped word in a phrase is forgiven. */
function addSimilar({ term, phrases }: Wanted, near: Means['near']): Wanted {
  if (term.quoted) return { term, phrases };
  const { words, prefix } = term;
  const more = words.flatMap((word, index): Phrase[] => {
    const isStart = prefix && index === words.length - 1;
    return near(word, isStart).map((other) => ({ words: words.with(index, other), prefix }));
  });
  return { term, phrases: [...phrases, ...more] };
}
