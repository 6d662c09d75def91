import { expect, test } from 'vitest';
import { dialectOf } from '../generators/dialects';
import { GENERATORS, type Generator } from '../target';
import { linkedAddress, pageAddresses } from './page-address';

const CREATED = '2026-11-26T10:00:00+01:00';

const addressesIn = (generator: Generator, path: string) =>
  pageAddresses(dialectOf({ generator }), { path, slug: null, url: null, created: CREATED });

test('the likeliest address comes first', () => {
  expect(addressesIn('hugo', 'content/posts/two-writers/index.md')[0]).toBe('posts/two-writers/');
  expect(addressesIn('jekyll', '_posts/2026-11-26-two.md')[0]).toBe(
    '2026/11/26/2026-11-26-two.html',
  );
  expect(addressesIn('eleventy', 'content/blog/two/index.md')[0]).toBe('blog/two/');
  expect(addressesIn('hexo', 'source/_posts/two.md')[0]).toBe('2026/11/26/two/');
  expect(addressesIn('astro', 'src/content/blog/two/index.md')[0]).toBe('blog/two/');
  expect(addressesIn('docusaurus', 'blog/2026-11-26-two/index.md')[0]).toBe('blog/2026/11/26/two');
});

test('an address never begins with a slash: it is put after the site’s own root', () => {
  for (const generator of GENERATORS) {
    for (const address of addressesIn(generator, 'content/posts/two/index.md')) {
      expect(address).not.toMatch(/^\//);
    }
  }
});

const ROOT = 'http://localhost:4000/notes/';

test('a page is found by a link that ends in its name', () => {
  const find = (page: string) => linkedAddress(page, ROOT, 'two-writers');
  expect(find('<a href="/notes/a/two-writers/">x</a>')).toBe(
    'http://localhost:4000/notes/a/two-writers/',
  );
  expect(find('<a href=./two-writers.html?x=1#y>x</a>')).toBe(`${ROOT}two-writers.html`);
  expect(find('<a href="http://localhost:4000/two-writers">x</a>')).toBe(
    'http://localhost:4000/two-writers',
  );
  expect(find('<a href="/tags/two-writers-more/">x</a>')).toBeNull();
});

test('a link that leads out is none, but a sitemap names the public address', () => {
  const find = (page: string) => linkedAddress(page, ROOT, 'two');
  expect(find('<a href="https://example.org/two/">x</a>')).toBeNull();
  expect(find('<a href="//example.org/two/">x</a>')).toBeNull();
  expect(find('<loc>https://example.org/notes/two/</loc>')).toBe(
    'http://localhost:4000/notes/two/',
  );
});
