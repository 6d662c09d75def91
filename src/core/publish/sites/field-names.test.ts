import { expect, it } from 'vitest';
import type { Thing } from '../field-rules';
import { GENERATORS, type Generator } from '../target';
import { findFields } from './find-fields';

const post = (front: string) => `---\n${front}\n---\n\nText.\n`;

/** What a blog of three posts with the same line is learned to say. */
const habit = (generator: Generator, line: string) =>
  findFields(generator, [post(line), post(line), post(line)]);

/** The names that themes have for a thing, besides the one that a plain folder has by itself. */
const NAMES: readonly (readonly [Thing, value: string, keys: readonly string[]])[] = [
  ['date', '2024-03-05', ['pubDate', 'publishDate', 'pubDatetime', 'publishedAt', 'published_at']],
  [
    'updated',
    '2024-03-05',
    [
      'lastmod',
      'last_modified_at',
      'updatedDate',
      'modDatetime',
      'updatedAt',
      'modified',
      'last_update',
    ],
  ],
  ['description', 'Words', ['summary', 'excerpt', 'subtitle']],
  ['tags', '[a]', ['keywords', 'topics']],
  ['categories', '[a]', ['category']],
  [
    'cover',
    'a.png',
    [
      'image',
      'heroImage',
      'cover_image',
      'coverImage',
      'featured_image',
      'featuredImage',
      'thumbnail',
      'banner',
      'ogImage',
    ],
  ],
  ['author', 'Me', ['authors']],
  ['canonical', 'https://me.dev/a/', ['canonicalUrl', 'canonical_url', 'canonicalLink']],
];

it.each(NAMES.flatMap(([thing, value, keys]) => keys.map((key) => [thing, key, value] as const)))(
  'the %s of a blog may be called %s',
  (thing, key, value) => {
    expect(habit('markdown', `${key}: ${value}`)).toEqual({ [thing]: { key } });
  },
);

it.each<[Thing, key: string, line: string]>([
  ['cover', 'cover.image', 'cover: {image: a.png}'],
  ['cover', 'image.url', 'image: {url: a.png}'],
  ['cover', 'image.src', 'image: {src: a.png}'],
  ['cover', 'header.image', 'header: {image: a.png}'],
  ['author', 'author.name', 'author: {name: Me}'],
  ['author', 'params.author', 'params: {author: Me}'],
])('the %s of a blog may be called %s, within another name', (thing, key, line) => {
  expect(habit('markdown', line)).toEqual({ [thing]: { key } });
});

it.each<[line: string, fields: object]>([
  ['categories: a, b', { categories: { key: 'categories', type: 'commas' } }],
  ['categories: a', {}],
  ['series: [a]', { series: { key: 'series', type: 'list' } }],
  ['description: [a]', { description: { key: 'description', type: 'list' } }],
  ['cover: [a.png]', { cover: { key: 'cover', type: 'list' } }],
  ['author: [Me]', { author: { key: 'author', type: 'list' } }],
  ['canonical: [a]', {}],
  ['pubDate: [2024-03-05]', {}],
  ['updatedAt: [2024-03-05]', {}],
  ['summary: " "', {}],
  ['summary: 3', {}],
  ['keywords: [1]', {}],
  ['keywords: [1, a]', { tags: { key: 'keywords' } }],
  ['title: Words', {}],
  ['slug: words', {}],
  ['draft: true', {}],
])('%s is learned as %j', (line, fields) => {
  expect(habit('markdown', line)).toEqual(fields);
});

it('a name is a habit where six in ten posts have it, and two lists of three make lists', () => {
  const [summary, bare] = [post('summary: Words'), post('weight: 1')];
  const of = (...texts: readonly string[]) => findFields('markdown', texts);
  expect(of(summary, summary, summary, bare, bare)).toEqual({ description: { key: 'summary' } });
  expect(of(summary, summary, bare, bare)).toEqual({});
  const [list, text] = [post('by: a\nauthors: [a]'), post('by: a\nauthors: a')];
  expect(of(list, list, text)).toEqual({ author: { key: 'authors', type: 'list' } });
  expect(of(list, text)).toEqual({ author: { key: 'authors' } });
  const [commas, one] = [post('keywords: a, b'), post('keywords: a')];
  expect(of(commas, commas, one)).toEqual({ tags: { key: 'keywords', type: 'commas' } });
  expect(of(commas, one)).toEqual({ tags: { key: 'keywords' } });
});

it('of two names the one that more posts have is taken', () => {
  const [both, one] = [post('summary: a\nexcerpt: b'), post('excerpt: b')];
  expect(findFields('markdown', [both, both, one])).toEqual({ description: { key: 'excerpt' } });
});

it('the name that a generator’s posts have by themselves is no finding', () => {
  const usual = (line: string) =>
    GENERATORS.filter((generator) => Object.keys(habit(generator, line)).length === 0);
  expect(usual('lastmod: 2024-03-05')).toEqual(['hugo']);
  expect(usual('last_modified_at: 2024-03-05')).toEqual(['jekyll']);
  expect(usual('pubDate: 2024-03-05')).toEqual(['astro']);
  expect(usual('updatedDate: 2024-03-05')).toEqual(['astro']);
  expect(usual('updated: 2024-03-05')).toEqual(['hexo', 'markdown']);
  expect(usual('last_update: 2024-03-05')).toEqual(['docusaurus']);
});
