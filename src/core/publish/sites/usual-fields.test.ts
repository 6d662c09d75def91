import { describe, expect, it } from 'vitest';
import { GENERATORS, type Generator } from '../target';
import { USUAL_KEYS } from '../generators/usual-keys';
import { findFields } from './find-fields';

/** What two posts that say the same under some name teach of a blog. */
function learned(generator: Generator, front: string) {
  const text = `---\n${front}\n---\n\nText.\n`;
  return findFields(generator, [text, text]);
}

describe('the names that blogs have for a thing', () => {
  it.each([
    ['date', 'pubDate publishDate pubDatetime publishedAt published_at'],
    ['updated', 'lastmod last_modified_at updatedDate modDatetime updatedAt modified last_update'],
    ['description', 'summary excerpt subtitle'],
    ['tags', 'keywords topics'],
    ['categories', 'category'],
    [
      'cover',
      'image heroImage cover_image coverImage featured_image featuredImage thumbnail banner ogImage',
    ],
    ['author', 'authors'],
  ])('for its %s are learned: %s', (thing, names) => {
    for (const key of names.split(' '))
      expect(learned('markdown', `${key}: a`), key).toEqual({ [thing]: { key } });
  });

  it.each([
    ['cover', 'cover.image image.url image.src header.image'],
    ['author', 'author.name params.author'],
  ])('for its %s may lie within others: %s', (thing, names) => {
    for (const key of names.split(' ')) {
      const [outer = '', inner = ''] = key.split('.');
      expect(learned('markdown', `${outer}:\n  ${inner}: a`), key).toEqual({ [thing]: { key } });
    }
  });

  it('are not learned where they are the usual ones', () => {
    const usual: Readonly<Record<Generator, string>> = {
      hugo: 'date lastmod tags',
      jekyll: 'date last_modified_at tags',
      astro: 'description pubDate updatedDate tags',
      eleventy: 'date tags',
      hexo: 'date updated tags',
      docusaurus: 'date last_update tags',
      markdown: 'date updated tags',
    };
    for (const generator of GENERATORS) {
      for (const key of usual[generator].split(' '))
        expect(learned(generator, `${key}: a`), `${generator} ${key}`).toEqual({});
      for (const key of ['categories', 'cover', 'author', 'series'])
        expect(learned(generator, `${key}: a`), `${generator} ${key}`).toEqual({});
    }
  });

  it('are those under which new posts say them', () => {
    expect(GENERATORS.map((generator) => Object.values(USUAL_KEYS[generator]).join(' '))).toEqual([
      'title date lastmod slug draft tags',
      'title date last_modified_at published tags',
      'title description pubDate updatedDate tags',
      'title date draft tags',
      'title date updated published tags',
      'title date last_update slug draft tags',
      'title date updated slug draft tags',
    ]);
  });
});

describe('how a blog writes a thing', () => {
  it.each([
    ['tags: [a, b]', {}],
    ['tags: a, b', { tags: { key: 'tags', type: 'commas' } }],
    ['tags: a', {}],
    ['categories: a, b', { categories: { key: 'categories', type: 'commas' } }],
    ['author: [a]', { author: { key: 'author', type: 'list' } }],
    ['series: [a]', { series: { key: 'series', type: 'list' } }],
    ['cover: [a]', { cover: { key: 'cover', type: 'list' } }],
    ['description: [a]', { description: { key: 'description', type: 'list' } }],
    ['author: [1]', {}],
    ['author: " "', {}],
    ['author: 1', {}],
    ['pubDate: [a]', {}],
    ['canonical: a', {}],
  ])('%s teaches %j', (front, fields) => {
    expect(learned('hugo', front)).toEqual(fields);
  });

  it('is a habit where six posts of ten do so, the most common name', () => {
    const post = (front: string) => `---\ntitle: A\n${front}\n---\n`;
    const posts = (...fronts: readonly [string, number][]) =>
      fronts.flatMap(([front, count]) => Array<string>(count).fill(post(front)));
    const learn = (...fronts: readonly [string, number][]) => findFields('hugo', posts(...fronts));
    expect(learn(['summary: a', 6], ['x: a', 4])).toEqual({ description: { key: 'summary' } });
    expect(learn(['summary: a', 5], ['x: a', 4])).toEqual({});
    expect(learn(['summary: a', 3], ['excerpt: a', 7])).toEqual({
      description: { key: 'excerpt' },
    });
    expect(learn(['author: [a]', 2], ['author: a', 2])).toEqual({});
    expect(learn(['author: [a]', 3], ['author: a', 2])).toEqual({
      author: { key: 'author', type: 'list' },
    });
    expect(learn(['tags: a, b', 2], ['tags: [a]', 2])).toEqual({});
  });
});
