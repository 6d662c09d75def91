import { describe, expect, it, test } from 'vitest';
import { basePath } from './site-address';
import { dialectOf } from './dialects';
import { plan, post, textOf } from '../testing/plan-posts';
import type { AssetPlace, PostChanges } from '../dialect';
import type { PlacedPost } from '../places/placed-post';
import type { Generator, SiteConventions } from '../target';

const BASE = { address: 'https://me.dev/notes/' };

describe('where copies of pictures go, and what a text calls that place', () => {
  it.each<[Generator, SiteConventions, path: string, AssetPlace]>([
    [
      'hugo',
      { images: 'static' },
      'content/posts/a.md',
      { folder: 'static/images/a/', prefix: '/images/a/' },
    ],
    [
      'hugo',
      { ...BASE, images: 'static' },
      'content/posts/a.md',
      { folder: 'static/images/a/', prefix: '/notes/images/a/', fieldPrefix: 'images/a/' },
    ],
    ['hugo', BASE, 'content/posts/a/index.md', { folder: 'content/posts/a/', prefix: '' }],
    [
      'jekyll',
      BASE,
      '_posts/2024-03-05-a.md',
      { folder: 'assets/a/', prefix: '/notes/assets/a/', fieldPrefix: '/assets/a/' },
    ],
    [
      'hexo',
      { images: 'beside' },
      'source/_posts/a.md',
      { folder: 'source/_posts/a/', prefix: '' },
    ],
    [
      'hexo',
      BASE,
      'source/_posts/a.md',
      { folder: 'source/images/a/', prefix: '/images/a/', linkPrefix: '/notes/images/a/' },
    ],
    [
      'astro',
      { ...BASE, images: 'static' },
      'src/content/blog/a.md',
      { folder: 'public/images/a/', prefix: '/notes/images/a/' },
    ],
    [
      'astro',
      BASE,
      'src/content/blog/a/index.md',
      {
        folder: 'src/content/blog/a/',
        prefix: './',
        linkPrefix: '/notes/images/a/',
        linkFolder: 'public/images/a/',
      },
    ],
    [
      'eleventy',
      { ...BASE, images: 'static' },
      'content/blog/a.md',
      { folder: 'public/images/a/', prefix: '/notes/images/a/', fieldPrefix: '/images/a/' },
    ],
    [
      'eleventy',
      { ...BASE, permalink: '/:slug/' },
      'content/blog/a/index.md',
      { folder: 'content/blog/a/', prefix: '/notes/blog/a/', fieldPrefix: '/blog/a/' },
    ],
    [
      'docusaurus',
      { ...BASE, images: 'static' },
      'blog/2024-03-05-a.md',
      {
        folder: 'static/images/a/',
        prefix: '/images/a/',
        linkPrefix: 'pathname:///notes/images/a/',
      },
    ],
    [
      'docusaurus',
      {},
      'blog/2024-03-05-a/index.md',
      { folder: 'blog/2024-03-05-a/', prefix: './' },
    ],
    ['markdown', {}, 'a.md', { folder: 'images/a/', prefix: 'images/a/' }],
    ['markdown', { images: 'beside' }, 'a/index.md', { folder: 'a/', prefix: '' }],
    [
      'markdown',
      { images: 'beside' },
      'deep/a.md',
      { folder: 'deep/images/a/', prefix: 'images/a/' },
    ],
  ])('%s %j %s', (generator, site, path, place) => {
    expect(dialectOf({ generator, site }).assetsOf(path)).toEqual(place);
  });
});

describe('where new posts go', () => {
  it.each<[Generator, SiteConventions, path: string]>([
    ['hugo', { fileName: ':slug.md' }, 'content/posts/a.md'],
    ['hugo', { permalink: '/:slug.html' }, 'content/posts/a.md'],
    ['hugo', { posts: 'content/essays' }, 'content/essays/a/index.md'],
    ['astro', { fileName: ':year/:slug/index.mdx' }, 'src/content/blog/2024/a/index.mdx'],
    ['hexo', { fileName: ':slug/index.md' }, 'source/_posts/a/index.md'],
    ['markdown', { images: 'beside' }, 'a/index.md'],
  ])('%s %j %s', (generator, site, path) => {
    const { files } = plan([post('a', 'A', 'x')], ['a'], {
      dialect: dialectOf({ generator, site }),
    });
    expect(files[0]?.path).toBe(path);
  });
});

describe('the address of a page', () => {
  const place = { slug: null, url: null, created: '2024-03-05T10:00:00Z' };
  it.each<
    [Generator, SiteConventions, Partial<PlacedPost> & Pick<PlacedPost, 'path'>, page: string]
  >([
    [
      'hugo',
      { permalink: '/:year/:title/' },
      { path: 'content/posts/a.md', title: 'My #1 Words' },
      '/2024/my-1-words/',
    ],
    ['hugo', { permalink: '/:year/:title/' }, { path: 'content/other/a.md' }, '/other/a/'],
    ['hugo', { permalink: '/:slug.html' }, { path: 'content/other/a.md' }, '/other/a.html'],
    ['hugo', {}, { path: 'content/a.md' }, '/a/'],
    ['eleventy', {}, { path: 'content/blog/a.md', slug: 'b' }, '/blog/b/'],
    ['eleventy', {}, { path: 'content/blog/a.md', slug: 'b', title: 'A' }, '/blog/a/'],
    ['eleventy', { permalink: '/n/:slug/' }, { path: 'content/blog/a.md', slug: 'b' }, '/n/b/'],
    [
      'eleventy',
      { permalink: '/n/:slug/' },
      { path: 'content/blog/a.md', slug: 'b', title: 'A' },
      '/blog/a/',
    ],
    ['astro', {}, { path: 'src/content/blog/A b.md' }, '/blog/a-b/'],
    ['astro', {}, { path: 'src/content/essays/a/index.md' }, '/blog/a/'],
    ['astro', {}, { path: 'src/content/blog/a.md', slug: 'b' }, '/blog/b/'],
    ['docusaurus', {}, { path: 'blog/2024-03-05-a/index.md' }, '/blog/2024/03/05/a'],
    ['docusaurus', {}, { path: 'blog/a.md' }, '/blog/a'],
    ['docusaurus', {}, { path: 'notes/a.md', slug: '/b/' }, '/blog/b'],
    ['docusaurus', {}, { path: 'notes/a.md' }, '/blog/notes/a'],
    ['markdown', {}, { path: 'a.md' }, '/a.md'],
  ])('%s %j %j %s', (generator, site, changes, page) => {
    expect(dialectOf({ generator, site }).pageOf({ ...place, ...changes })).toBe(page);
  });
});

describe('old addresses, in the front matter of a new post', () => {
  const written = (generator: Generator, site: SiteConventions = {}) => {
    const aliases = ['/old/', 'Another name', '//elsewhere/', '/../up/'];
    const planned = plan([post('a', 'A', 'x', { aliases })], ['a'], {
      dialect: dialectOf({ generator, site }),
    });
    return { text: textOf(planned, 'a'), warnings: planned.warnings.map(({ what }) => what) };
  };

  it.each<[Generator, SiteConventions, line: string, warnings: readonly string[]]>([
    ['hugo', {}, "aliases: ['/old/']", []],
    ['jekyll', { redirects: true }, "redirect_from: ['/old/']", []],
    [
      'jekyll',
      {},
      "redirect_from: ['/old/']",
      ['Its old addresses lead to it only with the plugin jekyll-redirect-from.'],
    ],
    ['hexo', { redirects: true }, "alias: ['/old/']", []],
    [
      'hexo',
      {},
      "alias: ['/old/']",
      ['Its old addresses lead to it only with the plugin hexo-generator-alias.'],
    ],
    ['markdown', {}, "aliases: ['/old/', 'Another name', '//elsewhere/', '/../up/']", []],
  ])('%s %j %s', (generator, site, line, warnings) => {
    expect(written(generator, site).text).toContain(`\n${line}\n`);
    expect(written(generator, site).warnings).toEqual(warnings);
  });

  it('are left out for Eleventy, and that is said', () => {
    const { text, warnings } = written('eleventy');
    expect(text).not.toContain('old');
    expect(warnings).toEqual(['Its old addresses are left out: Eleventy knows no redirects.']);
  });
});

describe('what a new post says of itself', () => {
  it.each<[Generator, SiteConventions, markdown: string, line: string]>([
    ['hugo', { permalink: '/:year/:title/' }, 'x', "url: '/2024/a/'"],
    ['eleventy', { permalink: '/n/:slug/' }, 'x', "permalink: '/n/a/'"],
    ['hexo', {}, '---\ndraft: true\n---\nx', 'published: false'],
    ['jekyll', {}, '---\nlayout: wide\n---\nx', "layout: 'wide'"],
    ['jekyll', {}, '---\nlayout: ../wide\n---\nx', "layout: 'post'"],
    ['docusaurus', {}, '---\nkeywords: [a, b]\n---\nx', "keywords: ['a', 'b']"],
    ['docusaurus', {}, '---\ntoc_min_heading_level: 3\n---\nx', 'toc_min_heading_level: 3'],
    ['docusaurus', {}, '---\nauthors: me\n---\nx', "authors: 'me'"],
    ['docusaurus', {}, '---\nauthors: [me]\n---\nx', "authors: ['me']"],
  ])('%s %j %j: %s', (generator, site, markdown, line) => {
    const planned = plan([post('a', 'A', markdown)], ['a'], {
      dialect: dialectOf({ generator, site }),
    });
    expect(textOf(planned, 'a')).toContain(`\n${line}\n`);
  });

  it.each([
    ['keywords', '[]'],
    ['keywords', '[1]'],
    ['toc_min_heading_level', '2.5'],
    ['toc_min_heading_level', '1'],
    ['toc_max_heading_level', '7'],
    ['toc_max_heading_level', 'deep'],
    ['authors', '3'],
    ['hide_table_of_contents', 'yes please'],
    ['mdx', '{format: md}'],
  ])('%s: %s would end the build of Docusaurus, so it is left out', (key, value) => {
    const given = post('a', 'A', `---\n${key}: ${value}\n---\nx`);
    const planned = plan([given], ['a'], { dialect: dialectOf({ generator: 'docusaurus' }) });
    expect(textOf(planned, 'a')).not.toContain(key);
    expect(planned.warnings.map(({ what }) => what)).toEqual([
      `Docusaurus doesn't take its ${key} as it is, so that is left out.`,
    ]);
  });
});

describe('how the front matter of a file says what changes', () => {
  it.each<
    [Generator, changes: PostChanges, there: Readonly<Record<string, unknown>>, fields: object]
  >([
    ['hugo', { isDraft: true, title: 'B' }, {}, { title: 'B', draft: true }],
    ['markdown', { isDraft: false }, {}, { draft: false }],
    ['markdown', { title: 'B' }, {}, { title: 'B' }],
    ['astro', { isDraft: true, date: '2024-01-01' }, {}, { draft: true, date: '2024-01-01' }],
    ['astro', { date: '2024-01-01' }, { pubDate: 'x' }, { properties: { pubDate: '2024-01-01' } }],
    ['astro', { title: 'B' }, { pubDate: 'x' }, { title: 'B' }],
    [
      'docusaurus',
      { isDraft: false },
      { unlisted: true },
      { draft: false, properties: { unlisted: null } },
    ],
    ['docusaurus', { isDraft: true }, { unlisted: true }, { draft: true }],
    ['docusaurus', { properties: { image: 'x' } }, {}, { properties: { image: 'x' } }],
    [
      'eleventy',
      { isDraft: true },
      {},
      { draft: true, properties: { eleventyExcludeFromCollections: true, permalink: false } },
    ],
    [
      'eleventy',
      { isDraft: false },
      { permalink: false, eleventyExcludeFromCollections: true },
      { draft: false, properties: { eleventyExcludeFromCollections: null, permalink: null } },
    ],
    ['eleventy', { isDraft: false }, {}, { draft: false, properties: {} }],
  ])('%s %j over %j', (generator, changes, there, fields) => {
    expect(dialectOf({ generator }).changeFields(changes, there)).toEqual(fields);
  });
});

test('a blog without an address is at the root', () => {
  expect([basePath({}), basePath({ address: 'https://me.dev' })]).toEqual(['', '']);
  expect(basePath({ address: '/notes/' })).toBe('/notes');
});
