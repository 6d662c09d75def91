import { describe, expect, it } from 'vitest';
import { placeOfBlock } from './block-place';
import { blockName, blockTitle, leadingTitle } from './blocks';
import { contentOf } from './document';
import { fromMarkdown } from './from-markdown';

const blocksOf = (markdown: string) => contentOf(fromMarkdown(markdown).document);

describe('the place of a block, in words', () => {
  it.each([
    ['- a\n- b', 'block 1 (list “a b”)'],
    ['1. a', 'block 1 (numbered list “a”)'],
    ['- [ ] a', 'block 1 (task list “a”)'],
    ['> a', 'block 1 (quote “a”)'],
    ['```\na\n```', 'block 1 (code “a”)'],
    ['***', 'block 1 (line)'],
    ['$$\na\n$$', 'block 1 (formula “a”)'],
    ['<p>', 'block 1 (HTML “<p>”)'],
    ['%%a%%', 'block 1 (comment “a”)'],
    ['---\na: b\n---', 'block 1 (front matter “a: b”)'],
    ['[a]: b', 'block 1 (link address)'],
    ['[^a]: b', 'block 1 (footnote “b”)'],
    [':::notes\na\n:::', 'block 1 (notes for the speaker “a”)'],
    ['# a', 'block 1 (heading “a”)'],
    ['a  *b*', 'block 1 (paragraph “a b”)'],
    ['| a |\n| - |', 'block 1 (table “a”)'],
    ['>'.repeat(101), `block 1 (source “${'>'.repeat(59)}…”)`],
  ])('of %j is %s', (markdown, place) => {
    expect(blocksOf(markdown).map((block, at) => placeOfBlock(at, block))).toEqual([place]);
  });

  it('counts from 1', () => {
    const [, second] = blocksOf('a\n\nb');
    expect(placeOfBlock(1, second ?? expect.fail())).toBe('block 2 (paragraph “b”)');
  });
});

it('a block is called by its first words, sixty signs at most', () => {
  const titles = (markdown: string) => blocksOf(markdown).map(blockTitle);
  expect(titles('a\n *b*')).toEqual(['a b']);
  expect(titles('<!-- a -->')).toEqual(['<!-- a -->']);
  expect(titles('***')).toEqual(['horizontalRule']);
  expect(titles('a'.repeat(60))).toEqual(['a'.repeat(60)]);
  expect(titles('a'.repeat(61))).toEqual([`${'a'.repeat(59)}…`]);
});

it('a draft knows a block by its name, or by its place', () => {
  expect(blockName({ type: 'paragraph', attrs: { id: 'b1' } }, 3)).toBe('b1');
  expect(blockName({ type: 'paragraph', attrs: { id: null } }, 3)).toBe('3');
  expect(blockName({ type: 'paragraph' }, 0)).toBe('0');
});

it.each([
  ['# a  *b*', 'a b'],
  ['---\nc: d\n---\n\n# a', 'a'],
  ['## a', null],
  ['a\n\n# b', null],
  ['#', null],
  ['---\nc: d\n---', null],
])('the title that %j begins with is %j', (markdown, title) => {
  expect(leadingTitle(fromMarkdown(markdown).document)).toBe(title);
  expect(leadingTitle({ type: 'doc' })).toBeNull();
});
