import { readFrontMatter } from '#core/document/front-matter';
import type { EntryRecord } from '#core/library/record';

const MOMENT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)? ?([+-]\d\d):?(\d\d)$/;

/**
 * When a post was made, ISO 8601, with the offset that its front matter says: the day in it is the
 * author's, whatever the day is elsewhere.
 */
export function postMoment(record: Pick<EntryRecord, 'created' | 'frontMatter'>): string {
  const { date = '' } = readFrontMatter(record.frontMatter ?? '');
  const [, day, time, seconds = ':00', hours, minutes] = MOMENT.exec(date) ?? [];
  if (day === undefined) return record.created;
  const moment = `${day}T${time}${seconds}${hours}:${minutes}`;
  const isSame = new Date(moment).getTime() === new Date(record.created).getTime();
  return isSame ? moment : record.created;
}
