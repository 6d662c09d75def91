import { describe, expect, it } from 'vitest';
import { plan, post, textOf } from '../testing/plan-posts';
import { GENERATORS, type Generator } from '../target';
import { dialectOf } from './dialects';

/** The front matter of a new post for a generator, of a note that says these things. */
function front(generator: Generator, said: string): string {
  const planned = plan([post('a', 'A', `---\n${said}\n---\n\nText.\n`)], ['a'], {
    dialect: dialectOf({ generator }),
  });
  return textOf(planned, 'a').split('\n---\n')[0] ?? '';
}

/** A value that no line of Outloud's own has. */
const OLD = 'left-behind';

/** What Outloud writes itself, or means something in the library alone. */
const OWN = [
  'created',
  'lastmod',
  'updated',
  'modified',
  'published',
  'tag',
  'kind',
  'stage',
  'alias',
  'attachments',
  'due',
  'target',
  'next',
  'rehearsals',
  'proposals',
  'recalls',
  'Lastmod',
];

describe.each(GENERATORS)('the front matter of a new post for %s', (generator) => {
  it('takes over what Outloud has no name for', () => {
    expect(front(generator, 'series: Locks')).toMatch(/^series: '?Locks'?$/m);
  });

  it.each(OWN)('leaves %s of the note behind', (key) => {
    expect(front(generator, `${key}: ${OLD}`)).not.toContain(OLD);
  });

  it('says title, date, slug, draft and private in no other words than its own', () => {
    const text = front(generator, 'title: B\ndate: 2024-03-05\nslug: b\ndraft: false\nprivate: no');
    for (const key of ['title', 'date', 'slug', 'draft'])
      expect(text.match(new RegExp(`^${key}:`, 'gm'))?.length ?? 0, key).toBeLessThan(2);
    expect(text).toContain("title: 'A'");
    expect(text).not.toContain('private');
  });
});

it.each<[Generator, keys: readonly string[]]>([
  ['jekyll', ['render_with_liquid', 'redirect_from', 'excerpt_separator']],
  [
    'hexo',
    [
      'layout',
      'disableNunjucks',
      'content',
      '_content',
      'raw',
      'source',
      'path',
      'id',
      '_id',
      'more',
    ],
  ],
  ['astro', ['pubDate', 'publishDate', 'updatedDate', 'heroImage']],
  ['eleventy', ['eleventyComputed', 'pagination', 'templateEngineOverride']],
  ['docusaurus', ['last_update', 'unlisted', 'mdx', 'id']],
])('of %s leaves behind what would change what the generator does: %j', (generator, keys) => {
  for (const key of keys) expect(front(generator, `${key}: ${OLD}`), key).not.toContain(OLD);
});

/** Values that Docusaurus takes, and those that would end its build. */
const TEXTS = [
  'title_meta',
  'sidebar_label',
  'description',
  'author',
  'author_title',
  'author_url',
  'author_image_url',
  'image',
];

it.each(TEXTS)('Docusaurus takes a text for %s, and nothing else', (key) => {
  expect(front('docusaurus', `${key}: Words`)).toContain(`${key}: 'Words'`);
  expect(front('docusaurus', `${key}: [Words]`)).not.toContain('Words');
});

it('Docusaurus takes yes and no for whether there is a table of contents, and levels from 2 to 6', () => {
  expect(front('docusaurus', 'hide_table_of_contents: true')).toContain(
    'hide_table_of_contents: true',
  );
  for (const key of ['toc_min_heading_level', 'toc_max_heading_level']) {
    for (const level of [2, 6])
      expect(front('docusaurus', `${key}: ${level}`)).toContain(`${key}: ${level}`);
    for (const level of [1, 7]) expect(front('docusaurus', `${key}: ${level}`)).not.toContain(key);
  }
});
