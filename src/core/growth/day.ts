/** A day of the calendar where the person is, such as `2026-03-29`. */
export type Day = string;

const LENGTH = 86_400_000;

/** Days from one day to another; negative when the other is earlier. Leap days count. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / LENGTH);
}

/** The day so many days later; earlier when `days` is negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * LENGTH).toISOString().slice(0, 10);
}
