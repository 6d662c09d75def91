import type { CatalogRow, EntryKind } from '#core/library/entry';
import { inOrder } from '#core/order';
import type { Day } from './day';
import { textOf } from './growth-facts';

/** How many entries of each kind belong to a day; a kind without any is left out. */
export type Counts = Readonly<Partial<Record<EntryKind, number>>>;

/** What was written in a year, by the day that it belongs to. */
export interface Activity {
  readonly year: number;
  /** Days without any are left out; in their order. */
  readonly days: readonly { readonly day: Day; readonly counts: Counts }[];
  /** The first year with any entry; this one where there is none. */
  readonly first: number;
}

/**
 * Counts the entries of a year by day and kind. An entry belongs to the day that it names, such as
 * a win, else to the one on which it was made.
 *
 * @param year such as 2026
 * @param dayOf the day of a moment (ISO 8601 in UTC) where the person is
 */
export function activityOf(
  rows: readonly Pick<CatalogRow, 'kind' | 'created' | 'growth'>[],
  year: number,
  dayOf: (moment: string) => Day,
): Activity {
  // A moment of a day of the year, wherever that is, lies between these.
  const [from, to] = [`${pad(year - 1)}-12-30`, `${pad(year + 1)}-01-03`];
  const found = new Map<Day, Partial<Record<EntryKind, number>>>();
  let first = year;
  for (const { kind, created, growth } of rows) {
    const named = textOf(growth, 'date');
    const started = Number((named === '' ? created : named).slice(0, 4));
    if (started > 0 && started < first) first = started;
    if (named === '' && (created < from || created > to)) continue;
    const day = named === '' ? dayOf(created) : named;
    if (Number(day.slice(0, 4)) !== year) continue;
    const counts = found.get(day) ?? {};
    counts[kind] = (counts[kind] ?? 0) + 1;
    found.set(day, counts);
  }
  const days = [...found].map(([day, counts]) => ({ day, counts }));
  return { year, days: days.toSorted((one, other) => inOrder(one.day, other.day)), first };
}

function pad(year: number): string {
  return String(year).padStart(4, '0');
}
