import { expect, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { ladderBlocks } from './ladder-blocks';

const blocksOf = (markdown: string) => ladderBlocks(fromMarkdown(markdown).document);
const item = (words: string, ...levels: readonly string[]) => ({ type: 'item', levels, words });

test('a table says of what by its first column and its heads, one of one column by nothing', () => {
  expect(blocksOf('| | L1 | L2 |\n| - | - | - |\n| Scope | x | y **z** |\n')).toEqual([
    item('x', 'L1', 'Scope'),
    item('y z', 'L2', 'Scope'),
  ]);
  expect(blocksOf('| |\n| - |\n| a |\n')).toEqual([item('a')]);
  expect(blocksOf('| Senior |\n| - |\n| a |\n')).toEqual([item('a', 'Senior')]);
});

test('what says nothing is none of it', () => {
  expect(blocksOf('#\n\n- \n  - inner\n\n\u00a0\n')).toEqual([item('inner')]);
});
