import type { Phrase } from '#core/search/query';
import type { Wanted } from './match';

/** A row that holds the words. */
export interface RankedRow {
  readonly number: number;
  /** Lower is better; null where it was not asked for. */
  readonly rank: number | null;
  readonly title_words: string;
  readonly heading_words: string;
}

/**
 * Title over heading over body: rows whose title is what was typed, then those with every word in
 * the title, then with every word there or in headings, then those with the words in the order in
 * which they were typed, then the others; alike ones by their rank.
 */
export function rankRows<R extends RankedRow>(
  rows: readonly R[],
  wanted: readonly Wanted[],
  inOrder: ReadonlySet<number>,
): readonly R[] {
  const typed = wanted.map(({ term }) => term.words.join(' ')).join(' ');
  return rows
    .map((row) => {
      const tier = tierOf(row, wanted, typed);
      return { row, tier: tier === 0 && inOrder.has(row.number) ? 0.5 : tier };
    })
    .toSorted(
      (a, b) =>
        b.tier - a.tier || (a.row.rank ?? 0) - (b.row.rank ?? 0) || a.row.number - b.row.number,
    )
    .map(({ row }) => row);
}

function tierOf(row: RankedRow, wanted: readonly Wanted[], typed: string): number {
  const title = ` ${row.title_words} `;
  const isTitle = title === ` ${typed} ` || title.startsWith(` ${typed} # `);
  if (isTitle) return 4;
  const inTitle = ({ phrases }: Wanted) => phrases.some((phrase) => holds(title, phrase, true));
  if (wanted.every(inTitle)) return 3;
  const startsInTitle = ({ phrases }: Wanted) => phrases.some((phrase) => holds(title, phrase));
  if (wanted.every(startsInTitle)) return 2;
  const heading = ` ${row.heading_words} `;
  const inEither = (one: Wanted) =>
    startsInTitle(one) || one.phrases.some((phrase) => holds(heading, phrase));
  return wanted.every(inEither) ? 1 : 0;
}

function holds(words: string, { words: wanted, prefix }: Phrase, whole = !prefix): boolean {
  return words.includes(` ${wanted.join(' ')}${whole ? ' ' : ''}`);
}
