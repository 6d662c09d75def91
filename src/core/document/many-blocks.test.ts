import { expect, test } from 'vitest';
import { compareBlocks, compareWords } from './compare-blocks';
import { fromMarkdown } from './from-markdown';

const blocks = (word: string, count: number) =>
  fromMarkdown(
    Array.from({ length: count }, (_, at) => `${word} ${at} and some words.\n`).join('\n'),
  ).document;
const told = (count: number): string =>
  compareBlocks(blocks('old', count), blocks('new', count))
    .map(({ change }) => change)
    .join(' ');

test('a few blocks that were all rewritten are paired, many are shown one after the other', () => {
  expect(told(2)).toBe('changed changed');
  expect(told(13)).toBe(`${'removed '.repeat(13)}${'added '.repeat(13)}`.trim());
});

test('the same words are one run, and no words none', () => {
  expect(compareWords('a b', 'a b')).toEqual([{ change: 'same', text: 'a b' }]);
  expect(compareWords('', '')).toEqual([]);
});
