const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' });
const weekday = new Intl.DateTimeFormat('en', { weekday: 'long' });
const sameYear = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });
const otherYear = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const exact = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' });

/** A moment as a person would say it: “now”, “5 min. ago”, “yesterday”, “Monday”, “3 Mar 2024”. */
export function formatRelative(iso: string, now: Date): string {
  const date = new Date(iso);
  const age = now.getTime() - date.getTime();
  if (age < MINUTE && age > -MINUTE) return 'now';
  if (age > 0 && age < HOUR) return relative.format(-Math.floor(age / MINUTE), 'minute');
  const days = daysBetween(date, now);
  if (days === 0 && age > 0) return relative.format(-Math.floor(age / HOUR), 'hour');
  if (days === 1) return relative.format(-1, 'day');
  if (days > 1 && days < 7) return weekday.format(date);
  return (date.getFullYear() === now.getFullYear() ? sameYear : otherYear).format(date);
}

/** A moment in full, for a tooltip. */
export function formatExact(iso: string): string {
  return exact.format(new Date(iso));
}

/** Midnights between two moments, in local time. */
function daysBetween(from: Date, to: Date): number {
  const start = (date: Date): number =>
    new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((start(to) - start(from)) / DAY);
}
