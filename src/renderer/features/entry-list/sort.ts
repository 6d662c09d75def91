import type { EntryRow } from '#core/library/entry';

export type Order = 'updated' | 'created' | 'title';

export const ORDERS: Readonly<Record<Order, string>> = {
  updated: 'Last changed',
  created: 'Newest',
  title: 'Title',
};

/** An order, and whether it is turned round. */
export interface Sorting {
  readonly by: Order;
  readonly reversed: boolean;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The rows in an order; dates newest first, titles as a dictionary has them, unless reversed. */
export function sortRows(
  rows: readonly EntryRow[],
  { by, reversed }: Sorting,
): readonly EntryRow[] {
  const sorted = inOrder(rows, by);
  return reversed ? sorted.toReversed() : sorted;
}

function inOrder(rows: readonly EntryRow[], order: Order): readonly EntryRow[] {
  if (order === 'title') return inDictionary(rows);
  return rows.toSorted((a, b) => compareDates(a[order], b[order]));
}

/** The longest list that was put in the order of its titles, in it. */
let lastInDictionary: readonly EntryRow[] = [];

/**
 * Titles as a dictionary has them, of the same ones the latest first. Comparing them takes half a
 * second for 100,000, and each save brings a new list: it begins with the order of the last one.
 */
function inDictionary(rows: readonly EntryRow[]): readonly EntryRow[] {
  const left = new Map(rows.map((row) => [row.id, row]));
  const known: EntryRow[] = [];
  for (const { id } of lastInDictionary) {
    const row = left.get(id);
    if (row === undefined) continue;
    known.push(row);
    left.delete(id);
  }
  const sorted = [...known, ...left.values()].toSorted(
    (a, b) => collator.compare(a.title, b.title) || compareDates(a.updated, b.updated),
  );
  if (sorted.length >= lastInDictionary.length) lastInDictionary = sorted;
  return sorted;
}

/** Dates of one form: comparing them as words of a language takes many times as long. */
function compareDates(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? 1 : -1;
}
