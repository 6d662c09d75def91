import type { EntryRow } from '#core/library/entry';

export type Order = 'updated' | 'created' | 'title';

export const ORDERS: Readonly<Record<Order, string>> = {
  updated: 'Last changed',
  created: 'Newest',
  title: 'Title',
};

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The rows in an order; dates newest first, titles as a dictionary has them. */
export function sortRows(rows: readonly EntryRow[], order: Order): readonly EntryRow[] {
  if (order === 'title') return rows.toSorted((a, b) => collator.compare(a.title, b.title));
  return rows.toSorted((a, b) => (a[order] < b[order] ? 1 : a[order] > b[order] ? -1 : 0));
}
