import type { EntryRow } from '#core/library/entry';

/** Which of the rows are selected, to do something with all of them. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Where a range begins. */
  readonly anchor: string | null;
  /** Where the keys are; null when they are at the open entry. */
  readonly at: string | null;
}

export const NOTHING: Selection = { ids: new Set(), anchor: null, at: null };

/** Takes a row in or out. The open entry counts as selected while nothing else is. */
export function toggle(selection: Selection, id: string, openId: string | null): Selection {
  const { ids } = selection;
  const before = ids.size === 0 && openId !== null && openId !== id ? [openId] : [...ids];
  const next = ids.has(id) ? before.filter((one) => one !== id) : [...before, id];
  return { ids: new Set(next), anchor: id, at: id };
}

/** Selects all from where the last range began, or from the open entry, to a row. */
export function extend(
  selection: Selection,
  id: string,
  openId: string | null,
  rows: readonly EntryRow[],
): Selection {
  const anchor = selection.anchor ?? openId ?? id;
  const from = rows.findIndex((row) => row.id === anchor);
  const to = rows.findIndex((row) => row.id === id);
  const begin = from < 0 ? to : Math.min(from, to);
  const range = rows.slice(begin, Math.max(from, to) + 1);
  return { ids: new Set(range.map((row) => row.id)), anchor: from < 0 ? id : anchor, at: id };
}

export function selectAll(rows: readonly EntryRow[], at: string | null): Selection {
  return { ids: new Set(rows.map(({ id }) => id)), anchor: at, at };
}
