import { MONTHS } from './month-names';

/** A moment in full, for a tooltip: “May 14, 2026 at 15:00”, in local time. */
export function formatExact(iso: string): string {
  const date = new Date(iso);
  const day = `${MONTHS[date.getMonth()]} ${date.getDate()}, ${date.getFullYear()}`;
  return `${day} at ${formatClock(date)}`;
}

/**
 * The time of day, in local time: “15:00”. One clock for the whole window, whatever the system’s
 * is: that of 24 hours is read alike everywhere and is never twelve hours off, and times below each
 * other line up and sort.
 */
export function formatClock(date: Date): string {
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The same to the second: “15:00:07”. */
export function formatClockExactly(date: Date): string {
  return `${formatClock(date)}:${two(date.getSeconds())}`;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
