import { textAt } from '#core/document/text-at';
/** What the lines under a page's title say beyond doubt. */
export interface NotionProperties {
  readonly created?: string;
  readonly updated?: string;
  readonly tags: readonly string[];
  /** The lines that were understood, as written. */
  readonly understood: readonly string[];
}

const HEADING = /^\uFEFF?# .*\r?\n\r?\n/;
const LINE = /^(?<key>[\p{L}\p{N}][^:\n]{0,60}): (?<value>\S.*)$/u;
const MONTHS =
  'january february march april may june july august september october november december';
const DATE =
  /^@?(?<month>[A-Z][a-z]+) (?<day>\d{1,2}), (?<year>\d{4})(?: (?<hour>\d{1,2}):(?<minute>\d{2}) (?<half>[AP])M)?$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const TAG = /^[\p{L}\p{N}][\p{L}\p{N} _+#.&/-]{0,39}$/u;

/**
 * Reads the properties that Notion writes under the title of a page from a database: lines of
 * `Name: value` and nothing else up to the first empty line. They stay in the text.
 */
export function readNotionProperties(page: string): NotionProperties {
  const heading = HEADING.exec(page)?.[0];
  const block =
    heading === undefined ? '' : textAt(page.slice(heading.length).split(/\r?\n\r?\n/), 0);
  const lines = block.trimEnd().split(/\r?\n/);
  const fields = lines.map((line) => ({ line, groups: LINE.exec(line)?.groups }));
  const found = { tags: [] as readonly string[], understood: [] as string[] };
  if (fields.some(({ groups }) => groups === undefined)) return found;
  let dates: Pick<NotionProperties, 'created' | 'updated'> = {};
  fields.forEach(({ line, groups }) => {
    const { key = '', value = '' } = { ...groups };
    const understand = () => found.understood.push(line);
    const moment = toMoment(value.trim());
    if (/^created(?: time| at)?$/i.test(key) && moment !== null) {
      dates = { created: moment, ...dates };
      understand();
    } else if (/^(?:last edited(?: time)?|updated)$/i.test(key) && moment !== null) {
      dates = { updated: moment, ...dates };
      understand();
    } else if (/^tags?$/i.test(key)) {
      const tags = value.split(',').map((tag) => tag.trim());
      if (!tags.every((tag) => TAG.test(tag))) return;
      found.tags = [...new Set([...found.tags, ...tags])];
      understand();
    }
  });
  return { ...found, ...dates };
}

/** ISO 8601 in UTC: an export names no zone. Null for a date that can be read in two ways. */
function toMoment(text: string): string | null {
  if (ISO_DATE.test(text)) return exactly(`${text}T00:00:00.000Z`);
  const groups = DATE.exec(text)?.groups;
  if (groups === undefined) return null;
  const { month = '', day = '', year = '', hour, minute = '00', half } = groups;
  const number = MONTHS.split(' ').indexOf(month.toLowerCase()) + 1;
  if (number === 0 || Number(hour ?? 1) > 12 || Number(hour ?? 1) < 1) return null;
  const hours = hour === undefined ? 0 : (Number(hour) % 12) + (half === 'P' ? 12 : 0);
  const two = (value: number | string) => String(value).padStart(2, '0');
  return exactly(`${year}-${two(number)}-${two(day)}T${two(hours)}:${minute}:00.000Z`);
}

/** Null for a day that no calendar has. */
function exactly(iso: string): string | null {
  const date = new Date(iso);
  return !Number.isNaN(date.getTime()) && date.toISOString() === iso ? iso : null;
}
