import { readFrontMatter } from '#core/document/front-matter';
import { isGrowthKey } from '#core/growth/private-keys';
import type { EntryRecord } from '#core/library/record';
import { CANONICAL_KEYS } from '#core/check/readiness/canonical-url';
import type { Dialect, FrontMatterField, FrontMatterPlan, NewPost } from './dialect';
import { THINGS, TYPES_OF, type FieldType, type Thing } from './field-rules';
import { describe } from './generators/description';
import { USUAL_KEYS } from './generators/usual-keys';
import { dateText, WrittenDate } from './generators/written-date';

/** The names under which an entry may say a thing that has no field of its own. */
export const SOURCES: Readonly<Partial<Record<Thing, readonly string[]>>> = {
  description: ['description', 'summary'],
  categories: ['categories', 'category'],
  cover: ['cover', 'image', 'heroImage', 'cover_image', 'coverImage', 'thumbnail', 'banner'],
  author: ['author', 'authors'],
  canonical: CANONICAL_KEYS,
  series: ['series'],
};

/**
 * The fields of a new post's front matter with those things written as the blog has them, each in
 * the place of the generator's usual field.
 */
export function withFieldRules(
  { fields, isDraft }: FrontMatterPlan,
  post: NewPost,
  { generator, fields: rules = {} }: Dialect,
): readonly FrontMatterField[] {
  const { properties: told } = readFrontMatter(post.record.frontMatter);
  const properties = Object.fromEntries(
    Object.entries(told).filter(([key, value]) => !isGrowthKey(key, value)),
  );
  let written = [...fields];
  const nested = new Map<string, Record<string, unknown>>();
  for (const thing of THINGS) {
    const rule = rules[thing];
    if (rule === undefined) continue;
    const { key, type = TYPES_OF[thing][0] ?? 'text' } = rule;
    const usual = USUAL_KEYS[generator][thing];
    const said = valueOf(thing, post, properties, isDraft, usual !== undefined);
    // Astro's build ends at a picture that isn't there.
    const isLost =
      generator === 'astro' && thing === 'cover' && !/^(?:\.?\/|https?:)/.test(String(said));
    const value = isLost ? null : said;
    const own = [...(usual === undefined ? [] : [usual]), ...(SOURCES[thing] ?? []), key];
    const isOwn = ([name]: FrontMatterField) =>
      own.some((one) => name.toLowerCase() === one.toLowerCase());
    const at = written.findIndex(isOwn);
    if (value === null) continue;
    // What it is called in the library does not go out besides.
    written = written.filter((field) => !isOwn(field));
    const [root = '', ...rest] = key.split('.');
    if (rest.length > 0) {
      const known = nested.get(root) ?? asMap(properties[root]);
      nested.set(root, setIn(known, rest, plain(value, type)));
      continue;
    }
    written.splice(at === -1 ? written.length : at, 0, [
      key,
      dated(plain(value, type), type, generator),
    ]);
  }
  for (const [root, value] of nested) {
    written = written.filter(([name]) => name.toLowerCase() !== root.toLowerCase());
    written.push([root, value]);
  }
  return written;
}

type Value = string | boolean | readonly string[];

/** What a post says of a thing; null where it says nothing. */
function valueOf(
  thing: Thing,
  post: NewPost,
  properties: Readonly<Record<string, unknown>>,
  isDraft: boolean,
  isUsual: boolean,
): Value | null {
  switch (thing) {
    case 'title':
      return post.record.title.replace(/[\p{Cc}\s]+/gu, ' ').trim();
    case 'date':
      return dateText(post.created);
    case 'updated':
      return dateText(post.updated);
    case 'draft':
      return isDraft;
    case 'slug':
      return post.slug;
    case 'tags':
      return post.record.tags;
    case 'description':
      return ownValue(thing, properties) ?? (isUsual ? firstSentence(post.record) : null);
    case 'canonical':
      return ownValue(thing, properties) ?? post.address;
    case 'categories':
    case 'cover':
    case 'author':
    case 'series':
      return ownValue(thing, properties);
  }
}

function firstSentence(record: EntryRecord): string {
  return describe(record, {}).text || record.title;
}

function ownValue(thing: Thing, properties: Readonly<Record<string, unknown>>): Value | null {
  for (const key of SOURCES[thing] ?? []) {
    const value = properties[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (Array.isArray(value)) {
      const texts = value.filter((one) => typeof one === 'string');
      if (texts.length > 0) return texts;
    }
  }
  return null;
}

/** A value as data, for a field within another one. */
function plain(value: Value, type: FieldType): unknown {
  switch (type) {
    case 'list':
      return [value].flat();
    case 'commas':
      return [value].flat().join(', ');
    case 'day':
      return String(value).slice(0, 10);
    case 'true-if-draft':
      return value === true;
    case 'false-if-draft':
      return value !== true;
    case 'text':
    case 'moment':
      return typeof value === 'object' ? (value[0] ?? '') : value;
  }
}

/** Hexo takes a date that is none of YAML's for what it says, wherever it is built. */
function dated(data: unknown, type: FieldType, generator: Dialect['generator']): unknown {
  const isDate = (type === 'moment' || type === 'day') && generator !== 'hexo';
  return isDate ? new WrittenDate(String(data)) : data;
}

function asMap(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...(value as Record<string, unknown>) }
    : {};
}

function setIn(
  map: Record<string, unknown>,
  [name = '', ...rest]: readonly string[],
  value: unknown,
): Record<string, unknown> {
  return { ...map, [name]: rest.length === 0 ? value : setIn(asMap(map[name]), rest, value) };
}
