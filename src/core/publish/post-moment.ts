import { readFrontMatter } from '#core/document/front-matter';
import type { EntryRecord } from '#core/library/record';
import { atWall, momentIn } from './time-zone';

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?)?(?: ?([+-]\d\d):?(\d\d))?$/;

/**
 * When a post was made, ISO 8601, with an offset: the one that its front matter says, else that of
 * the time zone. The day in it is the author's, whatever the day is elsewhere.
 * @param zone of the blog, such as `Europe/Berlin`; left out, the day is that of UTC
 */
export function postMoment(
  record: Pick<EntryRecord, 'created' | 'frontMatter'>,
  zone?: string,
): string {
  const { date = '' } = readFrontMatter(record.frontMatter ?? '');
  const [, day, time = '00:00', seconds = ':00', hours, minutes] = MOMENT.exec(date) ?? [];
  const there = zone === undefined ? record.created : momentIn(record.created, zone);
  if (day === undefined) return there;
  const wall = `${day}T${time}${seconds}`;
  const moment = hours === undefined ? `${wall}Z` : `${wall}${hours}:${minutes}`;
  const isSame = new Date(moment).getTime() === new Date(record.created).getTime();
  if (!isSame) return there;
  if (hours !== undefined) return moment;
  // Without an offset the author means a clock that hangs there, not one in Greenwich.
  return zone === undefined ? record.created : atWall(wall, zone);
}
