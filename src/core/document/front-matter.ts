import { describeProblem } from '#core/problem';
import { matchOf } from '#core/document/matches';
import { openFences } from './front-matter/fences';
import { readToml, writeToml } from './front-matter/toml';
import { readYaml, writeYaml } from './front-matter/yaml';
import { toPlain, type FrontMatterFields } from './front-matter/fields';

export type { FrontMatterFields } from './front-matter/fields';

/** What front matter says. `properties` are the keys that have no meaning here, as plain data. */
export interface FrontMatterValues {
  readonly title?: string;
  readonly tags: readonly string[];
  /** The tags as one text, where they are no list: programs divide it differently. */
  readonly tagText?: string;
  readonly aliases: readonly string[];
  readonly date?: string;
  readonly draft?: boolean;
  readonly private?: boolean;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Why it could not be read, in a sentence. All else but `private` is empty then. */
  readonly problem?: string;
}

/**
 * Reads front matter, fences included: YAML between `---` or TOML between `+++`. A text without
 * fences has none, and neither has an entry whose front matter is null. Never throws; `private` is
 * true whenever it could be meant.
 */
export function readFrontMatter(frontMatter: string | null): FrontMatterValues {
  const source = frontMatter ?? '';
  const known = lately.get(source);
  if (known !== undefined) return known;
  const values = readValues(source);
  if (lately.size >= MOST_LATELY) lately.clear();
  lately.set(source, values);
  return values;
}

/** What was read lately: one text is asked for its slug, its tags, its date … one by one. */
const lately = new Map<string, FrontMatterValues>();
const MOST_LATELY = 1000;

/** A line that may hide an entry; space before it is of that line alone, which is read once. */
const MAY_BE_PRIVATE = /^[^\S\r\n\u2028\u2029]*["']?private["']?\s*[:=](?!\s*(?:false|no)\s*$)/im;

function readValues(source: string): FrontMatterValues {
  const opened = openFences(source);
  if (opened === null) {
    return {
      tags: [],
      aliases: [],
      properties: {},
      ...(source.trim() !== '' && { problem: 'It is not between two lines of --- or +++.' }),
    };
  }
  try {
    const read = opened.fence === '---' ? readYaml : readToml;
    return toValues(read(opened.body));
  } catch (error) {
    const message = matchOf(describeProblem(error), /^[^\n]*/);
    const mayBePrivate = MAY_BE_PRIVATE.test(opened.body);
    return {
      tags: [],
      aliases: [],
      properties: {},
      ...(mayBePrivate && { private: true }),
      problem: toSentence(message),
    };
  }
}

/** Lines are counted from the fence on, which is the first line of the text. */
function toSentence(message: string): string {
  const placed = message.replace(/ at line (\d+)/, (_, line) => ` at line ${Number(line) + 1}`);
  return placed.replace(/(?<![:.\s])[:.\s]*$/, '.');
}

function toValues(entries: ReadonlyMap<string, unknown>): FrontMatterValues {
  const { title, tags, aliases, date, draft, private: hidden, ...properties } = toPlain(entries);
  return {
    ...(isScalar(title) && { title: String(title) }),
    tags: toList(tags, /[,\s]+/).map((tag) => tag.replace(/^#/, '')),
    ...(typeof tags === 'string' && { tagText: tags }),
    aliases: toList(aliases, /\n/),
    ...(isScalar(date) && { date: String(date) }),
    ...(draft !== undefined && { draft: isYes(draft) }),
    ...(hidden !== undefined && { private: !isNo(hidden) }),
    properties,
  };
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function toList(value: unknown, separator: RegExp): string[] {
  const items = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? splitList(value, separator)
      : [value];
  return items
    .filter(isScalar)
    .map(String)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function splitList(value: string, separator: RegExp): string[] {
  return value.includes(',') && separator.test(',') ? value.split(',') : value.split(separator);
}

function isYes(value: unknown): boolean {
  return value === true || /^(?:true|yes|on)$/i.test(String(value));
}

function isNo(value: unknown): boolean {
  if (typeof value === 'string') return /^(?:false|no|off|)$/i.test(value);
  return value === false || value === null;
}

/**
 * Writes front matter, fences included and without a line ending at the end. With an original,
 * only the lines of changed keys are touched: all else, comments too, stays as it was.
 *
 * @param fields what to set; null takes a key away, an absent one stays
 * @throws Error when the original can't be read
 */
export function writeFrontMatter(
  fields: FrontMatterFields,
  original: string | null = null,
): string {
  const opened = original === null ? null : openFences(original);
  const fence = opened?.fence ?? '---';
  const write = fence === '---' ? writeYaml : writeToml;
  const lineEnding = original?.includes('\r\n') === true ? '\r\n' : '\n';
  const body = write(fields, (opened?.body ?? '').replace(/\r\n/g, '\n'));
  return `${fence}\n${body}${fence}`.replaceAll('\n', lineEnding);
}
