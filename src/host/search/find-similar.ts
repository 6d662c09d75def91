import type { NearWords } from '#core/search/near-words';
import type { Phrase } from '#core/search/query';
import { matchAll, matchAllButOne, type Wanted, type WordQuery } from './match';
import type { RankedRow } from './rank-rows';

/** With more words than these none is left out: so many are a text, not a memory of one. */
const MOST_WORDS = 12;

interface Means {
  readonly words: NearWords;
  readonly match: (expression: string, wanted: readonly Wanted[]) => readonly RankedRow[];
  /** Whether something was found already: then only words that no entry holds are doubted. */
  readonly enough: boolean;
}

interface Similar {
  readonly rows: readonly RankedRow[];
  readonly wanted: readonly Wanted[];
}

/**
 * What was likely meant: entries that hold the words but for mistyped ones, first of all those that
 * no entry holds; where there are none, entries that hold all words but one of at least three. What
 * stands in quotes is taken as it is.
 */
export function findSimilar(query: WordQuery, { words, match, enough }: Means): Similar {
  const find = (doubt: (word: string, isStart: boolean) => boolean): Similar => {
    const wanted = query.wanted.map((one) => addSimilar(one, words, doubt));
    const isWider = wanted.some(({ phrases }) => phrases.length > 1);
    return { wanted, rows: isWider ? match(matchAll({ ...query, wanted }), wanted) : [] };
  };
  const unknown = find((word, isStart) => !words.knows(word, isStart));
  if (unknown.rows.length > 0 || enough) return unknown;
  const any = find(() => true);
  const { wanted } = any;
  const canLeaveOut =
    wanted.length >= 3 && wanted.length <= MOST_WORDS && wanted.some(({ term }) => !term.quoted);
  if (any.rows.length > 0 || !canLeaveOut) return any;
  return { wanted, rows: match(matchAllButOne({ ...query, wanted }), wanted) };
}

/** One mistyped word in a phrase is forgiven. */
function addSimilar(
  { term, phrases }: Wanted,
  known: NearWords,
  doubt: (word: string, isStart: boolean) => boolean,
): Wanted {
  if (term.quoted) return { term, phrases };
  const { words, prefix } = term;
  const more = words.flatMap((word, index): Phrase[] => {
    const isStart = prefix && index === words.length - 1;
    const near = doubt(word, isStart) ? known.find(word, isStart) : [];
    return near.map((other) => ({ words: words.with(index, other), prefix }));
  });
  return { term, phrases: [...phrases, ...more] };
}
