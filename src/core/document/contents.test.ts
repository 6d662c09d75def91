import { expect, test } from 'vitest';
import { contentsOf } from './contents';
import { fromMarkdown } from './from-markdown';
import { listTextBlocks } from './text-blocks';

const MARKDOWN = [
  '# One *thing*',
  '',
  "Three short words. Don't.",
  '',
  '> ## In a quote',
  '',
  '- item',
  '',
  '```js',
  'let a = 1;',
  'let b = 2;',
  '```',
  '',
  '日本語',
].join('\n');

const read = (markdown: string) => fromMarkdown(markdown).document;

test('lists headings with their levels and places, wherever they are', () => {
  const document = read(MARKDOWN);
  const { lines } = contentsOf(document);
  expect(lines.map(({ level, text }) => [level, text])).toEqual([
    [1, 'One thing'],
    [2, 'In a quote'],
  ]);
  const blocks = listTextBlocks(document);
  expect(lines.map(({ block }) => blocks[block]?.text)).toEqual(['One thing', 'In a quote']);
});

test('counts the words of prose and the lines of code', () => {
  // 2 and 4 and 3 and 1, and 3 signs.
  expect(contentsOf(read(MARKDOWN))).toMatchObject({ words: 13, codeLines: 2, minutes: 1 });
  const long = read('word '.repeat(1000));
  expect(contentsOf(long)).toMatchObject({ words: 1000, codeLines: 0, minutes: 5 });
  expect(contentsOf(read(''))).toMatchObject({ words: 0, minutes: 0, lines: [] });
});

test('lists the comments with their places, wherever they are', () => {
  const document = read(
    '# A %%first%%\n\n- words %% two\nlines %% on %%third%%\n\n%%\nblock\n\n- a\n%%\n\n`%%code%%` %%%%\n\n```mermaid\n%% none\n```\n',
  );
  const blocks = listTextBlocks(document);
  const { comments, lines, words } = contentsOf(document);
  expect(lines.map(({ text }) => text)).toEqual(['A']);
  // A, words, on, code.
  expect(words).toBe(4);
  expect(comments.map(({ text }) => text)).toEqual([
    'first',
    'two\nlines',
    'third',
    'block\n\n- a',
  ]);
  for (const { text, block, start, end } of comments) {
    expect(blocks[block]?.text.slice(start, end).trim()).toBe(text);
  }
});
