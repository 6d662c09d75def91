import { expect, it, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { movedLinks, relativeAddressOf } from './move-links';

const PLACES: Readonly<Record<string, string>> = {
  'notes/b.md': 'out/b.md',
  'notes/same.md': 'posts/same.md',
  'c d.md': 'out/c: d?.md',
};

it.each([
  ['[b](b.md)', { 'b.md': '../out/b.md' }],
  ['[b](b.md#part)', { 'b.md#part': '../out/b.md#part' }],
  ['[b](b.md?x#part)', { 'b.md?x#part': '../out/b.md?x#part' }],
  ['[b][ref]\n\n[ref]: b.md', { 'b.md': '../out/b.md' }],
  ['[c](../c%20d.md)', { '../c%20d.md': '../out/c:%20d%3F.md' }],
  ['[same](same.md)', {}],
  ['[gone](gone.md)', {}],
  ['[root](/notes/b.md)', {}],
  ['[web](https://me.dev/b.md)', {}],
  ['[here](#part)', {}],
  ['**no link**', {}],
])('the links of a text that goes elsewhere lead to the same texts: %j', (markdown, moved) => {
  const { document } = fromMarkdown(markdown);
  const paths = { from: 'notes/a.md', to: 'posts/a.md' };
  const links = movedLinks(document, paths, (path) => PLACES[path]);
  expect(Object.fromEntries(links)).toEqual(moved);
});

test('a name that looks like a scheme is written as a path', () => {
  expect(relativeAddressOf('a: b.md', 'c.md')).toBe('./a:%20b.md');
  expect(relativeAddressOf('x/a(1)#.md', 'x/y/c.md')).toBe('../a%281%29%23.md');
});
