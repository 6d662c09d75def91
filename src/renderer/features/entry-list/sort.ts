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
  if (order === 'title') return rows.toSorted((a, b) => collator.compare(a.title, b.title));
  return rows.toSorted((a, b) => (a[order] < b[order] ? 1 : a[order] > b[order] ? -1 : 0));
}
