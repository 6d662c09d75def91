/** A day of the calendar where the person is, such as `2026-03-29`. */
export type Day = string;

const LENGTH = 86_400_000;

/** Days from one day to another; negative when the other is earlier. Leap days count. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / LENGTH);
}

/** The next day of the calendar. */
export function dayAfter(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + LENGTH).toISOString().slice(0, 10);
}

/** Whether a day is one of a year. @param year such as 2026 */
export function isDayIn(day: Day, year: number): boolean {
  return Number(day.slice(0, 4)) === year;
}
