import { expect, test } from 'vitest';
import { draftOf } from '../testing/draft-of';
import { frontMatterText } from './front-matter-value';

test.each([
  ['a text', 'cover: " a.png "', 'a.png'],
  ['a number', 'cover: 7', '7'],
  ['the first of a list', 'cover: [a.png, b.png]', 'a.png'],
  ['an image of a table', 'cover: {image: a.png, src: b.png}', 'a.png'],
  ['a source of a table', 'cover: {src: b.png}', 'b.png'],
  ['an address of a table', 'cover: {url: c.png}', 'c.png'],
  ['a table of something else', 'cover: {alt: A cat}', null],
  ['an empty list', 'cover: []', null],
  ['nothing', 'cover:', null],
  ['a yes', 'cover: true', null],
  ['an empty one before another', 'cover: ""\nCOVER: d.png', 'd.png'],
])('%s in front matter', (_, line, text) => {
  expect(frontMatterText(draftOf(`---\n${line}\n---\n\nx\n`), ['Cover'])).toBe(text);
});
