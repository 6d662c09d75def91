import type { EntryRow } from '#core/library/entry';

/** The rows of what was found, in the order found; what is not in the list is left out. */
export function pickRows(
  rows: readonly EntryRow[],
  found: readonly { readonly id: string }[],
): EntryRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ id }) => byId.get(id) ?? []);
}
