import { addDays, type Day } from './day';

/** The weeks that a year's days lie in, as a calendar draws them. */
export interface YearWeeks {
  /** Each with seven days from the first of the week on; null for those of another year. */
  readonly weeks: readonly (readonly (Day | null)[])[];
  /** In which week, counted from 0, each of the twelve months begins. */
  readonly months: readonly number[];
}

const WEEK = 7;

/**
 * Lays the days of a year out by weeks.
 * @param year such as 2026
 * @param firstDay with which weeks begin: 1 for Monday to 7 for Sunday
 */
export function yearWeeks(year: number, firstDay: number): YearWeeks {
  const name = String(year).padStart(4, '0');
  // 1 January: how many days of its week lie before it.
  const before = (weekdayOf(`${name}-01-01`) - firstDay + WEEK) % WEEK;
  const weeks: (Day | null)[][] = [];
  const months: number[] = [];
  let place = before;
  for (let day = `${name}-01-01`; day.slice(0, 4) === name; day = addDays(day, 1)) {
    const week = Math.floor(place / WEEK);
    weeks[week] ??= Array.from({ length: WEEK }, () => null);
    weeks[week][place % WEEK] = day;
    if (day.endsWith('-01')) months.push(week);
    place += 1;
  }
  return { weeks, months };
}

/** In which week, counted from 0, a day lies; null for one of another year. */
export function weekWith(day: Day, { weeks }: Pick<YearWeeks, 'weeks'>): number | null {
  const week = weeks.findIndex((days) => days.includes(day));
  return week < 0 ? null : week;
}

/** 1 for Monday to 7 for Sunday. */
function weekdayOf(day: Day): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % WEEK) + 1;
}
