import { MONTHS } from './month-names';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// `Intl` says the same; to load its data takes a start some 15 ms before it can show its list.
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** A moment as a person would say it: “now”, “5 min. ago”, “yesterday”, “Monday”, “Mar 3, 2024”. */
export function formatRelative(iso: string, now: Date): string {
  const date = new Date(iso);
  const age = now.getTime() - date.getTime();
  if (age < MINUTE && age > -MINUTE) return 'now';
  if (age > 0 && age < HOUR) return `${Math.floor(age / MINUTE)} min. ago`;
  const days = daysBetween(date, now);
  if (days === 0 && age > 0) return `${Math.floor(age / HOUR)} hr. ago`;
  if (days === 1) return 'yesterday';
  if (days > 1 && days < 7) return WEEKDAYS[date.getDay()] ?? '';
  const day = `${MONTHS[date.getMonth()]?.slice(0, 3)} ${date.getDate()}`;
  return date.getFullYear() === now.getFullYear() ? day : `${day}, ${date.getFullYear()}`;
}

/** Midnights between two moments, in local time. */
function daysBetween(from: Date, to: Date): number {
  const start = (date: Date): number =>
    new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((start(to) - start(from)) / DAY);
}
