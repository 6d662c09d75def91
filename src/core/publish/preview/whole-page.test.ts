import { expect, it, test } from 'vitest';
import { ownPage } from './own-page';
import { lastName, linkedAddress } from './page-address';

/** A page without its style. */
const bare = (page: string): string => page.replace(/<style>[^]*<\/style>/, '<style></style>');

test('a post of one’s own page is a whole document, with its day and tags above it', () => {
  const markdown = "---\ndate: 2026-11-26\ntags: ['a b', c]\n---\n\n# One\n\n- *two*\n";
  expect(bare(ownPage('Locks', markdown))).toBe(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Locks</title>
<style></style>
</head>
<body>
<main>
<h1>Locks</h1>
<p class="about">2026-11-26 · #a b · #c</p>
<h1>One</h1>
<ul>
<li><em>two</em></li>
</ul>
</main>
</body>
</html>
`);
});

test('a post that says nothing of itself has an empty line there, and looks fit for day and night', () => {
  const page = ownPage('Locks', 'Text.');
  expect(page).toContain('<p class="about"></p>\n<p>Text.</p>\n');
  expect(page).toContain('<style>\n:root { color-scheme: light dark;');
});

const ROOT = 'http://localhost:4000/notes/';

it.each<[page: string, address: string | null]>([
  ["<a href='/a/two/'>x</a>", 'http://localhost:4000/a/two/'],
  ['<A HREF=/a/two/index.html>x</a>', 'http://localhost:4000/a/two/index.html'],
  ['<a href="two">x</a>', `${ROOT}two`],
  ['<a href="./two/#one">x</a>', `${ROOT}two/`],
  ['<a href="/x/?a=/two/">x</a>', null],
  ['<a href="/two/three/">x</a>', null],
  ['<a href="mailto://two">x</a>', null],
  ['<a href="/a%20b/two.html">x</a>', 'http://localhost:4000/a%20b/two.html'],
  ['<a href="/two%">x</a>', null],
  ['<a href="http://localhost:4000/two">x</a>', 'http://localhost:4000/two'],
  ['<a href="https://localhost:4000/two">x</a>', null],
  ['<a href="/a?b&amp;c">x</a><a href="/t/two?b&amp;c">y</a>', 'http://localhost:4000/t/two'],
  ['<loc>/two.html</loc>', 'http://localhost:4000/two.html'],
  ['<loc>//me.dev/a/two/</loc>', 'http://localhost:4000/a/two/'],
  ['<loc>http://me.dev/two?x</loc>', 'http://localhost:4000/two'],
  ['no address of two', null],
])('in %j the page is at %j', (page, address) => {
  expect(linkedAddress(page, ROOT, 'two')).toBe(address);
});

it.each([
  ['/a/b/', 'b'],
  ['/a/b/index.html', 'b'],
  ['/a/b.html', 'b'],
  ['/a/b.html.c', 'b.html.c'],
  ['/a/%C3%A4', 'ä'],
  ['/a/%', ''],
  ['', ''],
])('the last part of %j is %j', (path, name) => {
  expect(lastName(path)).toBe(name);
});
