import type { Phrase } from '#core/search/query';
import type { Wanted } from './match';

/** A row that holds the words. */
export interface RankedRow {
  readonly number: number;
  /** Lower is better. */
  readonly rank: number;
  readonly title_words: string;
  readonly heading_words: string;
}

/**
 * Title over heading over body: rows whose title is what was typed, then those with every word in
 * the title, then with every word there or in headings, then the others; alike ones by their rank.
 */
export function rankRows<R extends RankedRow>(
  rows: readonly R[],
  wanted: readonly Wanted[],
): readonly R[] {
  const typed = wanted.map(({ term }) => term.words.join(' ')).join(' ');
  return rows
    .map((row) => ({ row, tier: tierOf(row, wanted, typed) }))
    .toSorted((a, b) => b.tier - a.tier || a.row.rank - b.row.rank || a.row.number - b.row.number)
    .map(({ row }) => row);
}

function tierOf(row: RankedRow, wanted: readonly Wanted[], typed: string): number {
  const title = ` ${row.title_words} `;
  if (
    title.startsWith(` ${typed} `) &&
    (title.length === typed.length + 2 || title.startsWith(` ${typed} # `))
  )
    return 4;
  const whole = (phrase: Phrase) => title.includes(` ${phrase.words.join(' ')} `);
  if (wanted.every(({ phrases }) => phrases.some(whole))) return 3;
  const heading = ` ${row.heading_words} `;
  const inTitle = (phrase: Phrase) => holds(title, phrase);
  if (wanted.every(({ phrases }) => phrases.some(inTitle))) return 2;
  const inEither = (phrase: Phrase) => inTitle(phrase) || holds(heading, phrase);
  return wanted.every(({ phrases }) => phrases.some(inEither)) ? 1 : 0;
}

function holds(words: string, { words: wanted, prefix }: Phrase): boolean {
  return words.includes(` ${wanted.join(' ')}${prefix ? '' : ' '}`);
}
