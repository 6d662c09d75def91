import { expect, it } from 'vitest';
import { fromMarkdown } from './from-markdown';
import { placeBlocks } from './places/block-places';
import { sizeOf } from './places/document-glyphs';
import { findPlaces } from './source-places';

/**
 * A text with a `|` wherever a cursor of the document can be in it, or how many of its places
 * meet there.
 * @param side which of two letters it stays beside where signs are between them
 */
function marked(markdown: string, side: 'before' | 'after'): string {
  const { document, verbatim } = fromMarkdown(markdown);
  const { toOffset } = findPlaces(document, placeBlocks(document, verbatim), markdown);
  const size = (document.content ?? []).reduce((sum, block) => sum + sizeOf(block), 0);
  const meeting = new Map<number, number>();
  for (let position = 0; position <= size; position += 1) {
    const offset = toOffset(position, side);
    meeting.set(offset, (meeting.get(offset) ?? 0) + 1);
  }
  return Array.from({ length: markdown.length + 1 }, (_, at) => {
    const count = meeting.get(at) ?? 0;
    return (count > 1 ? String(count) : '|'.repeat(count)) + markdown.charAt(at);
  }).join('');
}

it.each([
  ['abc', '2a|b|c2', '2a|b|c2'],
  ['a **b** c', '2a| |**b|** |c2', '2a| **|b**| |c2'],
  ['a ***b* c**', '2a| |***b|* |c|**|', '2a| ***|b*| |c|**|'],
  ['# a', '|# |a2', '|# |a2'],
  ['a\n\n\nb', '2a|\n\n\n2b2', '2a|\n\n\n2b2'],
  ['> a\n> b', '2> |a|\n> |b3', '2> |a|\n> |b3'],
  ['- a\n- b\n  - c', '3- |a4\n- |b4\n  - |c6', '3- |a4\n- |b4\n  - |c6'],
  ['- [ ] a\n- [x]', '3- [ ] |a4\n- [x]4', '3- [ ] |a4\n- [x]4'],
  ['1. a\n\n   b', '31. |a2\n\n   |b4', '31. |a2\n\n   |b4'],
  [
    '| a | b |\n| - | - |\n| c\\|d |  |',
    '4| |a4 | |b6 |\n| - | - |\n| |c|\\||d4 | 4 ||',
    '4| |a4 | |b6 |\n| - | - |\n| |c|\\||d4 | 4 ||',
  ],
  ['```js\na\n\nb\n```', '|```js\n|a|\n|\n|b|\n```|', '|```js\n|a|\n|\n|b|\n```|'],
  ['    a\n    b', '|    |a|\n|    b2', '|    |a|\n    |b2'],
  ['> ```\n> a\n> ```', '2> ```\n> |a2\n> ```|', '2> ```\n> |a2\n> ```|'],
  ['a\\*b &amp; &copy;c', '2a|\\*|b| |&amp;| |&copy;|c2', '2a|\\*|b| |&amp;| |&copy;|c2'],
  ['a `b c` d', '2a| |`b| |c|` |d2', '2a| `|b| |c`| |d2'],
  ['`` ` ``', '|`` |`| ``|', '|`` |`| ``|'],
  ['[a](b "c") d', '|[|a|](b "c") |d2', '|[|a](b "c")| |d2'],
  ['![a](b) c', '2![a](b)| |c2', '2![a](b)| |c2'],
  ['a [[B|c]] #d $e$', '2a| |[[B|c]]| |#d| |$e$2', '2a| |[[B|c]]| |#d| |$e$2'],
  ['a\\\nb', '2a|\\\n|b2', '2a|\\\n|b2'],
  ['a  \nb', '2a|  \n|b2', '2a|  \n|b2'],
  ['> [!tip] a\n> b', '2> [!tip] |a2\n> |b3', '2> [!tip] |a2\n> |b3'],
  ['> [!tip]\n> b', '2> [!tip]2\n> |b3', '2> [!tip]2\n> |b3'],
  [':::notes\na\n:::', '2:::notes\n|a2\n:::|', '2:::notes\n|a2\n:::|'],
  ['a[^1]\n\n[^1]: b', '2a|[^1]|\n\n2[^1]: |b3', '2a|[^1]|\n\n2[^1]: |b3'],
  ['a\n\n---\n\nb', '2a|\n\n|---\n\n2b2', '2a|\n\n|---\n\n2b2'],
  ['<p>a</p>\n\nb', '|<p>a</p>\n\n2b2', '|<p>a</p>\n\n2b2'],
  ['$$\na\n$$', '|$$\na\n$$|', '|$$\na\n$$|'],
  ['%%\na\n%%\n\nb', '|%%\na\n%%\n\n2b2', '|%%\na\n%%\n\n2b2'],
  ['a ^b', '2a| ^b|', '2a| ^b|'],
  ['# a {minutes=5}', '|# |a| {minutes=5}|', '|# |a| {minutes=5}|'],
  ['a\r\nb\r\n\r\nc', '2a|\r\n|b|\r\n\r\n2c2', '2a|\r\n|b|\r\n\r\n2c2'],
  ['a\n===', '2a|\n===|', '2a|\n===|'],
  ['[a][b] c\n\n[b]: d', '|[|a|][b] |c|\n\n|[b]: d|', '|[|a][b]| |c|\n\n|[b]: d|'],
  ['<https://a.b> c', '|<|h|t|t|p|s|:|/|/|a|.|b|> |c2', '|<|h|t|t|p|s|:|/|/|a|.|b>| |c2'],
  ['- ', '3- 4', '3- 4'],
])('%j has these places for a cursor', (markdown, before, after) => {
  expect([marked(markdown, 'before'), marked(markdown, 'after')]).toEqual([before, after]);
});
