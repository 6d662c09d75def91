import { type Day, daysBetween } from '../day';

/** So many days make a week count: life goes on beside it. */
const DAYS_OF_A_WEEK = 3;

/** The weeks, from Monday on, in which something was done on three days. */
export interface Weeks {
  /** On how many days of this week. */
  readonly days: number;
  /** How many such weeks stand in a row up to now; this one need not be one yet. */
  readonly running: number;
  /** How many there are. */
  readonly all: number;
}

/** @param days on which something was done, in any order; some may be there twice */
export function countWeeks(days: readonly Day[], today: Day): Weeks {
  const byWeek = new Map<number, number>();
  for (const day of new Set(days)) {
    const week = weekOf(day);
    byWeek.set(week, (byWeek.get(week) ?? 0) + 1);
  }
  const counts = (week: number) => (byWeek.get(week) ?? 0) >= DAYS_OF_A_WEEK;
  const now = weekOf(today);
  let first = counts(now) ? now : now - 1;
  let running = 0;
  for (; counts(first); first -= 1) running += 1;
  const all = [...byWeek.keys()].filter(counts).length;
  return { days: byWeek.get(now) ?? 0, running, all };
}

/** Weeks since that of 1969-12-29, a Monday. */
function weekOf(day: Day): number {
  return Math.floor(daysBetween('1969-12-29', day) / 7);
}
