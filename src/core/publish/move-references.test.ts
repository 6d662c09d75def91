import { expect, it } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { toMarkdown } from '#core/document/to-markdown';
import { moveCovers, moveReferences } from './move-references';

const MOVED = new Map([['a.png', 'images/b.png']]);

it.each([
  ['![x](a.png)', '![x](images/b.png)'],
  ['![[a.png]] and ![[c.png]]', '![[images/b.png]] and ![[c.png]]'],
  ['[x](a.png) and **[y](c.png)**', '[x](images/b.png) and **[y](c.png)**'],
  ['![x][r]\n\n[r]: a.png', '![x][r]\n\n[r]: images/b.png'],
  ['[x][r]\n\n[r]: a.png', '[x][r]\n\n[r]: images/b.png'],
  ['[x][r]\n\n[r]: c.png', '[x][r]\n\n[r]: c.png'],
  ['<img alt="x" src="a.png">', '<img alt="x" src="images/b.png">'],
  ["x <img src='a.png'> <img src='c.png'>", "x <img src='images/b.png'> <img src='c.png'>"],
  ['<p>a.png</p>', '<p>a.png</p>'],
  ['`a.png` and a.png', '`a.png` and a.png'],
])('what names a file that goes elsewhere names its new place: %j', (markdown, written) => {
  const { document, verbatim } = fromMarkdown(markdown);
  expect(toMarkdown(moveReferences(document, MOVED), { verbatim }).trim()).toBe(written);
  expect(moveReferences(document, new Map())).toBe(document);
});

it.each([
  [null, null],
  ['---\ncover: a.png\n---', '---\ncover: images/b.png\n---'],
  [
    '---\nimages: [c.png, a.png]\nweight: 3\n---',
    '---\nimages:\n  - c.png\n  - images/b.png\nweight: 3\n---',
  ],
  ['---\ntitle: a.png and more\n---', '---\ntitle: a.png and more\n---'],
  ['---\nimages: [c.png, 3]\n---', '---\nimages: [c.png, 3]\n---'],
])('front matter that names it does, too: %j', (frontMatter, written) => {
  expect(moveCovers(frontMatter, MOVED)).toBe(written);
  expect(moveCovers(frontMatter, new Map())).toBe(frontMatter);
});
