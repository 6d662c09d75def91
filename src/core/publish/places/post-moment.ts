import { readFrontMatter } from '#core/document/front-matter';
import type { EntryRecord } from '#core/library/record';
import { atWall, momentIn } from './time-zone';

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?)?(?: ?([+-]\d\d):?(\d\d))?$/;

/**
 * The date of a post, ISO 8601, with an offset: what its front matter says, else when it was made.
 * Where no offset is said, it is that of the time zone. The day in it is the author's, whatever the
 * day is elsewhere.
 * @param zone of the blog, such as `Europe/Berlin`; left out, the day is that of UTC
 */
export function postMoment(
  record: Pick<EntryRecord, 'created' | 'frontMatter'>,
  zone?: string,
): string {
  const made = zone === undefined ? record.created : momentIn(record.created, zone);
  const { date = '' } = readFrontMatter(record.frontMatter);
  const [, day, time, seconds = ':00', hours, minutes] = MOMENT.exec(date) ?? [];
  if (day === undefined) return isoMoment(date, zone) ?? made;
  // A day alone says nothing of the time.
  if (time === undefined && made.startsWith(day)) {
    if (record.created !== `${day}T00:00:00.000Z` || zone === undefined) return made;
  }
  const wall = `${day}T${time ?? '00:00'}${seconds}`;
  const isMoment = !Number.isNaN(new Date(`${wall}Z`).getTime());
  if (!isMoment) return made;
  if (hours !== undefined) return `${wall}${hours}:${minutes}`;
  // Without an offset the author means a clock that hangs there, not one in Greenwich.
  return atWall(wall, zone ?? 'UTC');
}

/** A moment in UTC, by the clock of the time zone. */
function isoMoment(date: string, zone: string | undefined): string | null {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/.test(date)) return null;
  const moment = new Date(date);
  if (Number.isNaN(moment.getTime())) return null;
  const iso = moment.toISOString();
  return zone === undefined ? iso : momentIn(iso, zone);
}
