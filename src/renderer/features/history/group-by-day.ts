import type { EntryVersion } from '#contract/library/history';

/** The versions of one day, in local time. */
export interface DayOfVersions {
  /** Such as “Today”, “Yesterday” or “Monday, 2 March 2026”. */
  readonly day: string;
  readonly versions: readonly EntryVersion[];
}

const FULL = new Intl.DateTimeFormat('en', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** Keeps their order. */
export function groupByDay(versions: readonly EntryVersion[], now: Date): readonly DayOfVersions[] {
  const days: { day: string; versions: EntryVersion[] }[] = [];
  for (const version of versions) {
    const day = nameOfDay(new Date(version.saved), now);
    const last = days.at(-1);
    if (last?.day === day) last.versions.push(version);
    else days.push({ day, versions: [version] });
  }
  return days;
}

function nameOfDay(date: Date, now: Date): string {
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (date.toDateString() === now.toDateString()) return 'Today';
  if (date.toDateString() === yesterday.toDateString()) return 'Yesterday';
  return FULL.format(date);
}
