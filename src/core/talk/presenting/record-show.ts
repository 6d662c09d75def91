import type { Rehearsal } from '../rehearsal';
import { elapsedTime, type Show, timeByPage } from './show';

/** Pages that were shown for less were only passed by, in milliseconds. */
const PASSED_BY = 2000;

/** Less of a talk is no rehearsal of it, in milliseconds. */
const SHORTEST = 5000;

/**
 * A talk that was given, as a rehearsal to be kept.
 * @param now when it ended; moments are milliseconds since 1970
 * @returns null where the clock was hardly ever on
 */
export function recordShow(
  show: Show,
  now: number,
  talk: {
    readonly slot: number | null;
    readonly pages: readonly { readonly key: string; readonly title: string }[];
  },
): Omit<Rehearsal, 'id'> | null {
  const elapsed = elapsedTime(show, now);
  if (show.started === null || elapsed < SHORTEST) return null;
  const times = timeByPage(show, now);
  return {
    at: new Date(show.started).toISOString(),
    slot: talk.slot,
    seconds: toSeconds(elapsed),
    slides: talk.pages.flatMap(({ key, title }, page) => {
      const time = times[page] ?? 0;
      return time < PASSED_BY ? [] : [{ key, title, seconds: toSeconds(time) }];
    }),
  };
}

function toSeconds(time: number): number {
  return Math.round(time / 100) / 10;
}
