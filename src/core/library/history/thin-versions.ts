import { inOrder, type Version } from './version';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/**
 * Which of an entry's versions stay, oldest first: all of the last day, the last of each hour in
 * the last week, the last of each day before that. The newest and the oldest stay in any case.
 * Hours and days are those of UTC, so that a journey changes nothing.
 */
export function thinVersions(versions: readonly Version[], now: Date): readonly Version[] {
  const ordered = inOrder(versions);
  return ordered.filter((version, index) => {
    const next = ordered[index + 1];
    if (index === 0 || next === undefined) return true;
    const span = spanOf(version, now);
    // While the next one is denser still, this is the last of its hour or day so far.
    return span === 0 || span !== spanOf(next, now) || !isSameSpan(version, next, span);
  });
}

/** How many milliseconds share one version at its age; 0 where each is kept. */
function spanOf({ saved }: Version, now: Date): number {
  const age = now.getTime() - Date.parse(saved);
  if (age <= DAY) return 0;
  return age <= WEEK ? HOUR : DAY;
}

function isSameSpan(one: Version, other: Version, span: number): boolean {
  return Math.floor(Date.parse(one.saved) / span) === Math.floor(Date.parse(other.saved) / span);
}
