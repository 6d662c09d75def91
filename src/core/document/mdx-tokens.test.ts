import { describe, expect, it } from 'vitest';
import { readMdxTokens } from './mdx-tokens';

/** The tokens of a text: what they are, the column that they begin in, and their source. */
const told = (markdown: string): readonly string[] =>
  readMdxTokens(markdown).map(
    ({ type, start, end, column }) => `${type} ${column} ${markdown.slice(start, end)}`,
  );

const DEEP = '>'.repeat(101);

describe('what MDX may read in another way', () => {
  it.each([
    ['# a\n\n> b {c}', ['text 3 a', 'text 3 b {c}']],
    ['a `b` \\{ &amp;c', ['text 1 a ', 'text 6  ', 'escape 7 \\{', 'text 9  ', 'text 15 c']],
    ['a *b* ~~c~~', ['text 1 a ', 'text 4 b', 'text 6  ', 'text 9 c']],
    ['<div>\na\n</div>', ['html 1 <div>\na\n</div>']],
    ['a <b>c</b>', ['text 1 a ', 'html 3 <b>', 'text 6 c', 'html 7 </b>']],
    ['<https://a.b> https://c.d e@f.g', ['address 1 <https://a.b>', 'text 14  ', 'text 26  ']],
    [
      ':a[b]{c=d} ::e\n\n:::f\ng\n:::',
      [
        'directive 1 :a[b]{c=d}',
        'text 4 b',
        'text 11  ::e',
        'directive 1 :::f\ng\n:::',
        'text 1 g',
      ],
    ],
    ['::a[b]{c="d"}', ['directive 1 ::a[b]{c="d"}', 'text 5 b']],
    ['```js\na\n```\n\n    b', ['text 5 b']],
    ['[a](b "c") ![d {e}](f)', ['text 2 a', 'text 11  ', 'text 14 d {e}']],
    ['[a][b]\n\n[b]: c "d"', ['text 2 a', 'text 5 b', 'text 2 b']],
    ['a[^1]\n\n[^1]: b', ['text 1 a', 'text 7 b']],
    ['| a | b |\n| - | - |\n| c | d |', ['text 3 a', 'text 7 b', 'text 3 c', 'text 7 d']],
    ['- [ ] a', ['text 6  a']],
    ['&#65;', []],
    ['', []],
  ])('of %j is %j', (markdown, tokens) => {
    expect(told(markdown)).toEqual(tokens);
  });

  it('is all of what nests too deep, code too, and the rest as ever', () => {
    expect(told(`${DEEP} a\n\nb \`c\`\n\n${DEEP} \`d\`\ne`)).toEqual([
      `text 1 ${DEEP} a`,
      'text 1 b ',
      `text 1 ${DEEP} \`d\``,
      'text 1 e',
    ]);
  });
});
