import { expect, it } from 'vitest';
import { contentOf } from './document';
import { fromMarkdown } from './from-markdown';
import { findInline, listTextBlocks } from './text-blocks';

const blocksOf = (markdown: string) => listTextBlocks(fromMarkdown(markdown).document);

it.each<[markdown: string, texts: readonly string[]]>([
  ['# A *b*\n\nc', ['A b', 'c']],
  ['a\\\nb', ['a\nb']],
  ['- a\n- b\n\n  > c', ['a', 'b', 'c']],
  ['| a | b |\n| - | - |\n| c | |', ['a', 'b', 'c']],
  ['> [!tip] a\n> b', ['a', 'b']],
  ['![a](b.png "c")', ['a']],
  ['[[A]] [[A#B]] [[A#B|c]] ![[D#^e]]', ['A A B c D']],
  ['#a $b$ <i>c</i> %%d%%', ['#a b <i>c</i> d']],
  ['$$\na\n$$', ['a']],
  ['<p>a</p>', ['<p>a</p>']],
  ['%%a%%', ['a']],
  ['a[^1]\n\n[^1]: b', ['a', 'b']],
  ['---\ntitle: a\n---\n\n[b]: c\n\n---\n\nd', ['d']],
  ['```js\na\n```\n\n```\n```', ['a']],
])('%j reads %j', (markdown, texts) => {
  expect(blocksOf(markdown).map(({ text }) => text)).toEqual(texts);
});

it('a block knows whether it is a heading, where it is and where its code is', () => {
  expect(blocksOf('# A `b`\n\n- c `d`**`e`** f `g`\n\n```\nh i\n```\n')).toEqual([
    { text: 'A b', isHeading: true, code: [2, 3], path: [0] },
    { text: 'c de f g', isHeading: false, code: [2, 4, 7, 8], path: [1, 0, 0] },
    { text: 'h i', isHeading: false, code: [0, 3], path: [2] },
  ]);
});

it('a place in the text of a block is found among its children', () => {
  const children = contentOf(contentOf(fromMarkdown('ab*cd*[^1]#e').document)[0] ?? { type: '' });
  const at = (place: number) => Object.values(findInline(children, place));
  expect([0, 1, 2, 3, 4].map(at)).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
    [2, 0],
  ]);
  const { length } = children;
  expect(at(99)).toEqual([length, 0]);
});
