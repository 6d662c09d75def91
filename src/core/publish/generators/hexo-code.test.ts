import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hexoCode } from './hexo-code';

/** Hexo's own pattern for blocks, and one for spans. They take long on long texts of one sign. */
const PATTERN =
  /^((?:(?:[^\S\r\n]*>){0,3}|[-*+]|[0-9]+\.)[^\S\r\n]*)(`{3,}|~{3,})[^\S\r\n]*(?:(?:.*?[^`\s])?)[^\S\r\n]*\n(?:(?:[\s\S]*?\n)?)(?:(?:[^\S\r\n]*>){0,3}[^\S\r\n]*)\2[^\S\r\n]?(?:\n+|$)|(?<!\\)(`+)(?!`)(?:(?!\n\n)[\s\S])*?\3(?!`)/gm;

const byPattern = (text: string) =>
  [...text.matchAll(PATTERN)].map(({ index, 0: whole, 1: before = '' }) => ({
    start: index + before.length,
    end: index + whole.length,
  }));

const code = (text: string) => hexoCode(text).map(({ start, end }) => text.slice(start, end));

test('blocks in lists and quotes, and spans, are code to Hexo', () => {
  expect(code('```js\na\n```\n\nb `c` \\` d\n')).toEqual(['```js\na\n```\n\n', '`c`']);
  expect(code('- ~~~\n  a\n  ~~~\n> ```\n> b\n> ```\n')).toEqual([
    '~~~\n  a\n  ~~~\n',
    '```\n> b\n> ```\n',
  ]);
});

test('a block ends at a fence of as many signs, else at a shorter one', () => {
  expect(code('````\n```\na\n````\nb\n')).toEqual(['````\n```\na\n````\n']);
  expect(code('~~~~\na\n~~~\nb\n')).toEqual(['~~~~\na\n~~~\n']);
  expect(code('```\na\n````\nb\n')).toEqual(['```\na\n````']);
});

test('a block without an end is none, and no span goes over a blank line', () => {
  expect(code('~~~\na\n')).toEqual([]);
  expect(code('`a\n\nb`\n')).toEqual([]);
});

test('any text has the code that the pattern of Hexo finds', () => {
  const signs = ['`', '``', '```', '````', '~~~', '~~~~', '\n', '\n\n', '\n```\n', '\n~~~\n'];
  const others = ['> ', '- ', '1. ', 'a', ' ', '\\', '{{ b }}', '```js\n'];
  const piece = fc.constantFrom(...signs, ...others);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      expect(hexoCode(text)).toEqual(byPattern(text));
    }),
    { numRuns: 1000 },
  );
});
