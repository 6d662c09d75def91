import { inOrder } from '#core/order';
import type { EntryRow } from '#core/library/entry';
import { linkKey } from './link-key';

/** An entry that a link may name. */
export interface TitleCandidate {
  readonly id: string;
  readonly title: string;
}

type NamedRow = Pick<EntryRow, 'id' | 'title'> & { readonly aliases: readonly string[] };

/** How well a name fits what was typed, best first. */
const EQUAL = 0;
const PREFIX = 1;
const WORDS = 2;
const INSIDE = 3;
const NOT_AT_ALL = 4;

/**
 * The rows whose title, or else an alias, fits the text: names that start with it, then names in
 * which words start with each of its words, then names that hold it anywhere. All of them when the
 * text is empty. Shorter names go first, then the alphabet decides.
 */
export function completeTitle(
  rows: Iterable<NamedRow>,
  text: string,
  limit: number,
): readonly TitleCandidate[] {
  const typed = linkKey(text);
  const starts = typed.split(' ').map((word) => ` ${word}`);
  const found: { row: NamedRow; rank: number; key: string }[] = [];
  for (const row of rows) {
    const key = linkKey(row.title);
    const ranks = [key, ...row.aliases.map(linkKey)].map((name) => rankName(name, typed, starts));
    const rank = Math.min(...ranks);
    if (rank < NOT_AT_ALL) found.push({ row, rank, key });
  }
  return found
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        a.key.length - b.key.length ||
        inOrder(a.key, b.key) ||
        inOrder(a.row.id, b.row.id),
    )
    .slice(0, limit)
    .map(({ row }) => ({ id: row.id, title: row.title }));
}

function rankName(name: string, typed: string, starts: readonly string[]): number {
  if (name === typed) return EQUAL;
  if (name.startsWith(typed)) return PREFIX;
  const words = ` ${name.replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')}`;
  if (starts.every((start) => words.includes(start))) return WORDS;
  return name.includes(typed) ? INSIDE : NOT_AT_ALL;
}
