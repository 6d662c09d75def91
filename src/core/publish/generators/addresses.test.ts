import { describe, expect, it } from 'vitest';
import type { PlacedPost } from '../places/placed-post';
import type { Generator } from '../target';
import { dialectOf } from './dialects';
import { githubAnchor } from './github-anchor';
import { hexoAnchor } from './hexo-document';
import { hugoPage, isBundlePath, relativeAddress } from './hugo-address';
import { basePath, wholeAddress } from './site-address';

const POST = { slug: null, url: null, created: '2024-03-05T10:00:00Z' };

it.each([
  [' A b ', 'a-b', 'A-b'],
  ['C# & D++', 'c--d', 'C-D'],
  ['Ünïcode é', 'ünïcode-é', 'Unicode-e'],
  ['a_b-c', 'a_b-c', 'a-b-c'],
  ['x  y', 'x--y', 'x-y'],
  ['1. Two', '1-two', '1-Two'],
  ['日本 語', '日本-語', '日本-語'],
  ["don't", 'dont', 'don-t'],
  ['(a) [b]', 'a-b', 'a-b'],
  ['--a--', '--a--', 'a'],
  ['a/b.c', 'abc', 'a-b-c'],
  ['é', 'é', 'e'],
])('the heading %j has the anchor %j, and %j in Hexo', (heading, anchor, hexo) => {
  expect([githubAnchor(heading), hexoAnchor(heading)]).toEqual([anchor, hexo]);
});

it.each<[path: string, is: boolean]>([
  ['a/index.md', true],
  ['index.md', true],
  ['a/index.en.md', true],
  ['a/index.en-gb.md', true],
  ['a/INDEX.md', true],
  ['a/_index.md', false],
  ['a/index', false],
  ['aindex.md', false],
  ['a/index.md/b', false],
  ['a/index.1.md', false],
])('%s is a bundle: %s', (path, is) => {
  expect(isBundlePath(path)).toBe(is);
});

it.each([
  ['/a/', '/b/', '../b/'],
  ['/a/b/', '/a/c/', '../c/'],
  ['/a/', '/a/', './'],
  ['/a/b.html', '/a/c.html', 'c.html'],
  ['/a/b/c/', '/a/', '../../'],
  ['/', '/a/', 'a/'],
  ['/a/', '/', '../'],
  ['/a/b/', '/a/b/c/', 'c/'],
])('the way from %s to %s is %s', (from, to, way) => {
  expect(relativeAddress(from, to)).toBe(way);
});

describe('the address of a page', () => {
  it.each<[path: string, rule: string, posts: string, more: Partial<PlacedPost>, page: string]>([
    ['content/posts/a.md', '/:sections/:slug/', 'content/posts', {}, '/posts/a/'],
    ['content/posts/x/y/index.md', '/:sections/:slug/', 'content/posts', {}, '/posts/x/y/'],
    ['content/a.md', '/:sections/:slug/', 'content/posts', {}, '/a/'],
    ['content/posts/A b!.md', '/:sections/:slug/', 'content/posts', {}, '/posts/a-b/'],
    [
      'content/posts/a.md',
      '/:section/:year/:slug.html',
      'content/posts/deep',
      {},
      '/posts/2024/a.html',
    ],
    ['content/notes/a.md', '/x/:slug.html', 'content/posts', {}, '/notes/a.html'],
    ['posts/a.md', '/x/:slug/', 'posts', {}, '/x/a/'],
    ['content/a.md', '/x/:slug/', 'content', {}, '/x/a/'],
    ['content/posts/a.en.md', '/:sections/:slug/', 'content/posts', {}, '/posts/a.en/'],
    ['content/posts/a.md', '/:title/', 'content/posts', { title: 'Hi, C# & “You”' }, '/hi-c-you/'],
    ['content/posts/a.md', '/:title/', 'content/posts', { slug: 'S', url: '/Own A/' }, '/Own A/'],
    [
      'content/posts/a.md',
      '/:sections/:slug/',
      'content/posts',
      { slug: 'Big Slug' },
      '/posts/big-slug/',
    ],
  ])('in Hugo: %s by %s below %s, %j', (path, rule, posts, more, page) => {
    expect(hugoPage({ ...POST, path, ...more }, rule, posts)).toBe(page);
  });

  it.each<[Generator, path: string, more: Partial<PlacedPost>, page: string]>([
    ['docusaurus', 'blog/2024-03-05-a.md', {}, '/blog/2024/03/05/a'],
    ['docusaurus', 'blog/2024/03/05/a/index.mdx', {}, '/blog/2024/03/05/a'],
    ['docusaurus', 'blog/2024-3-5-a/index.md', {}, '/blog/2024/3/5/a'],
    ['docusaurus', 'blog/x/2024-03-05/a.md', {}, '/blog/2024/03/05/x/a'],
    ['docusaurus', 'blog/a.b.md', {}, '/blog/a.b'],
    ['docusaurus', 'other/a.md', { slug: '/x/y/' }, '/blog/x/y'],
    ['astro', 'src/content/blog/A b/Index.md', {}, '/blog/a-b/index/'],
    ['astro', 'src/content/blog/a.b.mdx', {}, '/blog/a.b/'],
    ['astro', 'src/content/other/c/d.md', {}, '/blog/c/d/'],
    ['astro', 'x/a.md', {}, '/blog/x/a/'],
    ['astro', 'src/content/blog/a/index.md', { slug: 'a' }, '/blog/a/'],
    ['eleventy', 'content/blog/a/a.md', {}, '/blog/a/'],
    ['eleventy', 'content/blog/a/index.md', {}, '/blog/a/'],
    ['eleventy', 'content/index.md', {}, '/'],
    ['eleventy', 'x/a.b.md', {}, '/x/a.b/'],
    ['eleventy', 'content/blog/a.md', { url: '/b' }, '/blog/a/'],
    ['eleventy', 'content/blog/a.md', { url: '/b.html' }, '/b.html'],
    ['eleventy', 'content/blog/a.md', { url: '/b/' }, '/b/'],
    ['eleventy', 'content/x/a.md', { slug: 'b' }, '/x/a/'],
    ['jekyll', '_posts/2024-03-05-a.md', { url: '/b' }, '/b'],
    ['jekyll', 'x/_posts/2024-3-5-a-b.md', {}, '/2024/03/05/a-b.html'],
    ['hexo', 'source/_posts/x/a.md', {}, '/2024/03/05/a/'],
    ['markdown', 'x/a.md', {}, '/x/a.md'],
  ])('in a blog of %s: %s, %j', (generator, path, more, page) => {
    expect(dialectOf({ generator }).pageOf({ ...POST, path, ...more })).toBe(page);
  });
});

it.each<[address: string, path: string, whole: string | null]>([
  ['', '', null],
  ['/', '', null],
  ['/a', '/a', null],
  ['a', '/a', null],
  ['/a/b/', '/a/b', null],
  ['https://x.y', '', 'https://x.y/p%20%C3%A9%20%25zz/'],
  ['https://x.y/', '', 'https://x.y/p%20%C3%A9%20%25zz/'],
  ['HTTPS://x.y/a//', '/a', 'HTTPS://x.y/a/p%20%C3%A9%20%25zz/'],
  ['ftp://x/a', '/a', null],
])('a blog at %j is below %j, and its page at %j', (address, path, whole) => {
  expect(basePath({ address })).toBe(path);
  expect(wholeAddress({ address }, '/p é%20%zz/')).toBe(whole);
});
