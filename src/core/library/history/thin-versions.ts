import { inOrder, type Version } from './version';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** Names the day that a moment is of, where the person is. */
export type DayOf = (moment: Date) => string;

/**
 * Which of an entry's versions stay, oldest first: all of the last 24 hours, the last of each hour
 * in the last seven times 24, the last of each day before that. The newest and the oldest stay in
 * any case. A day is the person's own, however many hours it has; an hour is one of UTC, so that
 * none comes twice when clocks are set back, and ends with the day at the latest.
 */
export function thinVersions(
  versions: readonly Version[],
  now: Date,
  dayOf: DayOf,
): readonly Version[] {
  const ordered = inOrder(versions);
  return ordered.filter((version, index) => {
    const next = ordered[index + 1];
    if (index === 0 || next === undefined) return true;
    const span = spanOf(version, now);
    // While the next one is denser still, this is the last of its hour or day so far.
    return span === 0 || span !== spanOf(next, now) || !isSameSpan(version, next, span, dayOf);
  });
}

/** How many milliseconds share one version at its age; 0 where each is kept. */
function spanOf({ saved }: Version, now: Date): number {
  const age = now.getTime() - Date.parse(saved);
  if (age <= DAY) return 0;
  return age <= WEEK ? HOUR : DAY;
}

function isSameSpan(one: Version, other: Version, span: number, dayOf: DayOf): boolean {
  const [a, b] = [new Date(one.saved), new Date(other.saved)];
  if (span === HOUR && Math.floor(a.getTime() / HOUR) !== Math.floor(b.getTime() / HOUR))
    return false;
  return dayOf(a) === dayOf(b);
}
