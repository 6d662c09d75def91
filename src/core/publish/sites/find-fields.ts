import { readFrontMatter } from '#core/document/front-matter';
import { leadingFrontMatter } from '#core/import/leading-front-matter';
import { CANONICAL_KEYS } from '#core/check/readiness/canonical-url';
import {
  type FieldRule,
  type FieldRules,
  type FieldType,
  type Thing,
  THINGS,
} from '../field-rules';
import { USUAL_KEYS } from '../generators/usual-keys';
import type { Generator } from '../target';
import { SOURCES } from '../write-fields';

/** Names that sites have for a thing; drafts are too rare in a blog to tell by them. */
const CANDIDATES: Readonly<Partial<Record<Thing, readonly string[]>>> = {
  date: ['date', 'pubDate', 'publishDate', 'pubDatetime', 'publishedAt', 'published_at'],
  updated: [
    'updated',
    'lastmod',
    'last_modified_at',
    'updatedDate',
    'modDatetime',
    'updatedAt',
    'modified',
    'last_update',
  ],
  description: ['description', 'summary', 'excerpt', 'subtitle'],
  tags: ['tags', 'keywords', 'topics'],
  categories: ['categories', 'category'],
  cover: [
    'cover',
    'image',
    'heroImage',
    'cover_image',
    'coverImage',
    'featured_image',
    'featuredImage',
    'thumbnail',
    'banner',
    'ogImage',
    'cover.image',
    'image.url',
    'image.src',
    'header.image',
  ],
  author: ['author', 'authors', 'author.name', 'params.author'],
  canonical: CANONICAL_KEYS,
  series: ['series'],
};

/** In so many of its posts a blog must have a field for it to be a habit. */
const HABIT = 0.6;

/**
 * How a blog's posts call things and write them, where that is a clear habit and not the
 * generator's usual way.
 * @param texts of posts, front matter included
 */
export function findFields(generator: Generator, texts: readonly string[]): FieldRules {
  const posts = texts.flatMap((text) => valuesOf(text) ?? []);
  if (posts.length < 2) return {};
  const rules: Partial<Record<Thing, FieldRule>> = {};
  for (const thing of THINGS) {
    const counted = (CANDIDATES[thing] ?? []).map((key) => {
      const values = posts.flatMap((post) => (post.has(key) ? [post.get(key)] : []));
      return { key, values: values.filter((value) => isOf(thing, value)) };
    });
    const [habit] = counted.toSorted((one, other) => other.values.length - one.values.length);
    if (habit === undefined || habit.values.length < posts.length * HABIT) continue;
    const type = typeOf(thing, habit.values);
    const usual = USUAL_KEYS[generator][thing] ?? SOURCES[thing]?.[0];
    if (habit.key === usual && type === null) continue;
    rules[thing] = { key: habit.key, ...(type !== null && { type }) };
  }
  return rules;
}

/** What a post says under each name, those within others included; null where it says nothing. */
function valuesOf(text: string): ReadonlyMap<string, unknown> | null {
  const frontMatter = leadingFrontMatter(text);
  const { date, tags, tagText, properties, problem } = readFrontMatter(frontMatter);
  if (frontMatter === null || problem !== undefined) return null;
  const values = new Map<string, unknown>(Object.entries(properties));
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
    for (const [name, inner] of Object.entries(value)) values.set(`${key}.${name}`, inner);
  }
  if (date !== undefined) values.set('date', date);
  if (tags.length > 0) values.set('tags', tagText ?? tags);
  return values;
}

function isOf(thing: Thing, value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  const takesList = thing !== 'date' && thing !== 'updated';
  return takesList && Array.isArray(value) && value.some((one) => typeof one === 'string');
}

/** The type in which most values are written; null for the thing's usual one. */
function typeOf(thing: Thing, values: readonly unknown[]): FieldType | null {
  const lists = values.filter(Array.isArray).length;
  switch (thing) {
    case 'tags':
    case 'categories': {
      const texts = values.filter((value) => typeof value === 'string' && value.includes(','));
      return texts.length > values.length / 2 ? 'commas' : null;
    }
    case 'description':
    case 'cover':
    case 'author':
    case 'series':
      return lists > values.length / 2 ? 'list' : null;
    case 'title':
    case 'date':
    case 'updated':
    case 'draft':
    case 'slug':
    case 'canonical':
      return null;
  }
}
