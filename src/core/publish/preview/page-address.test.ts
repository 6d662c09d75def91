import { expect, test } from 'vitest';
import { linkedAddress } from './page-address';

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
