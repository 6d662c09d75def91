import {
  type FrontMatterFields,
  readFrontMatter,
  writeFrontMatter,
} from '#core/document/front-matter';
import { readBlogPost } from '#core/import/blog-post';
import { fenceJsonFrontMatter } from '#core/import/json-front-matter';
import { leadingFrontMatter } from '#core/import/leading-front-matter';
import type { EntryRecord } from '#core/library/record';
import { momentOf } from '#core/moment';
import type { Dialect } from '../dialect';
import { GENERATOR_NAMES } from '../target';
import type { NotHome } from './take-home';

/** The keys by which generators and their themes know a post's date. */
const DATES = ['date', 'pubDate', 'publishDate', 'pubDatetime', 'publishedAt'];

/** What the front matter of a file says, by key, as plain data. */
type Told = Readonly<Record<string, unknown>>;

/** The fields of an entry with what its file's front matter was changed to. */
export interface HomeFields {
  readonly record: EntryRecord;
  readonly left: readonly NotHome[];
}

/**
 * Takes what was changed in the front matter of an entry's file home.
 * @param write the whole text that is written for an entry
 */
export function takeFieldsHome(
  base: EntryRecord,
  written: string,
  there: string,
  {
    dialect,
    path,
    write,
  }: { dialect: Dialect; path: string; write: (record: EntryRecord) => string },
): HomeFields {
  const tell = (text: string): Told => tellFields(dialect, path, text);
  const [before, after] = [tell(written), tell(there)];
  if ('' in after) {
    const reason = `The front matter in the blog can't be read (${String(after[''])}), so nothing of it is taken over.`;
    return { record: base, left: [{ reason, text: '' }] };
  }
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  let record = base;
  const left: NotHome[] = [];
  for (const name of names.filter((one) => !isEqual(before[one], after[one]))) {
    const changed = withField(record, name, before[name], after[name]);
    if (isEqual(tell(write(changed))[name], after[name])) record = changed;
    else {
      const value = after[name] === undefined ? 'taken out' : `now ${JSON.stringify(after[name])}`;
      const reason = `Its “${name}” in the front matter is ${value} in the blog. Outloud writes it by itself for ${GENERATOR_NAMES[dialect.generator]}.`;
      left.push({ reason, text: '' });
    }
  }
  const { addressKey } = dialect;
  // The address stays that of the file, whatever it is made of otherwise.
  if (addressKey !== undefined && record !== base) {
    const address = after[addressKey];
    if (address !== undefined && !isEqual(tell(write(record))[addressKey], address)) {
      record = withProperties(record, { properties: { [addressKey]: address } });
    }
  }
  return { record, left };
}

/** Each key of the front matter; '' is why it can't be read. */
function tellFields({ generator }: Dialect, path: string, text: string): Told {
  const markdown = fenceJsonFrontMatter(text)?.markdown ?? text;
  const values = readFrontMatter(leadingFrontMatter(markdown));
  if (values.problem !== undefined) return { '': values.problem };
  const { title, date, draft, tags, aliases, properties } = values;
  return {
    ...properties,
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(draft !== undefined && { draft }),
    tags: readBlogPost(generator, path, text).onlyTags ?? tags,
    aliases,
  };
}

function withField(
  record: EntryRecord,
  name: string,
  before: unknown,
  after: unknown,
): EntryRecord {
  const own = readFrontMatter(record.frontMatter);
  if (name === 'title' && typeof after === 'string') {
    const changed = { ...record, title: after };
    return own.title === undefined ? changed : withProperties(changed, { title: after });
  }
  if (name === 'tags' || name === 'aliases') {
    const [was, now] = [toList(before), toList(after)];
    const kept = record[name].filter((one) => now.includes(one) || !was.includes(one));
    const items = [...kept, ...now.filter((one) => !was.includes(one) && !kept.includes(one))];
    const changed = { ...record, [name]: items };
    return own[name].length === 0 ? changed : withProperties(changed, { [name]: items });
  }
  if (DATES.includes(name) && typeof after === 'string') {
    const created = momentOf(after);
    if (created === null) return record;
    return withProperties(
      { ...record, created },
      name in own.properties ? { properties: { [name]: after } } : { date: after },
    );
  }
  if (name === 'draft') return withProperties(record, { draft: after === true });
  return withProperties(record, { properties: { [name]: after ?? null } });
}

function withProperties(record: EntryRecord, fields: FrontMatterFields): EntryRecord {
  try {
    return { ...record, frontMatter: writeFrontMatter(fields, record.frontMatter) };
  } catch {
    return record;
  }
}

function toList(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
