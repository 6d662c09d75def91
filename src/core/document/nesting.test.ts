import { describe, expect, it } from 'vitest';
import { fromMarkdown } from './from-markdown';
import { isTooDeep, nestsTooDeep } from './nesting';
import type { MarkdownNode } from './markdown-node';

const nested = (depth: number, marker: string): string =>
  Array.from(
    { length: depth },
    (_, at) => `${' '.repeat(at * (marker.length + 1))}${marker} a`,
  ).join('\n');

describe('a text nests too deep', () => {
  it.each([
    ['quotes in a line', (depth: number) => `${'>'.repeat(depth)} a`],
    ['quotes with spaces', (depth: number) => `${'> '.repeat(depth)}a`],
    ['items in a line', (depth: number) => `${'- '.repeat(depth)}a`],
    ['numbers in a line', (depth: number) => `${'12. '.repeat(depth)}a`],
    ['items over many lines', (depth: number) => nested(depth, '-')],
    ['other items over many lines', (depth: number) => nested(depth, '+')],
    ['numbers over many lines', (depth: number) => nested(depth, '1)')],
    ['with blank lines between', (depth: number) => nested(depth, '*').replaceAll('\n', '\n\n')],
  ])('with more than a hundred %s', (_, of) => {
    expect([nestsTooDeep(of(100)), nestsTooDeep(of(101))]).toEqual([false, true]);
  });

  it.each([
    ['a list as long as it may be', '- a\n'.repeat(500)],
    ['lists that a text parts', `${nested(60, '-')}\n\nb\n\n${nested(60, '-')}`],
    ['lists that begin anew', `${nested(60, '-')}\n${nested(60, '-')}`],
    ['signs that are no markers', `${'-'.repeat(500)} a\n${'1234567890. '.repeat(101)}`],
    ['markers within words', `a ${'> '.repeat(101)}`],
  ])('but not %s', (_, markdown) => {
    expect(nestsTooDeep(markdown)).toBe(false);
  });

  it('in its tree after three hundred levels', () => {
    const tree = (depth: number): MarkdownNode =>
      depth === 0 ? { type: 'text' } : { type: 'emphasis', children: [tree(depth - 1)] };
    expect([isTooDeep(tree(300)), isTooDeep(tree(301))]).toEqual([false, true]);
  });

  it('and is kept as it is then, the blocks around it too', () => {
    const deep = `${'>'.repeat(101)} a`;
    const { document } = fromMarkdown(`b\n\n${deep}\nc  \n\nd\n`);
    expect(document.content?.map(({ type, attrs }) => attrs?.['value'] ?? type)).toEqual([
      'paragraph',
      `${deep}\nc`,
      'paragraph',
    ]);
    expect(document.content?.[1]?.type).toBe('rawBlock');
  });
});
