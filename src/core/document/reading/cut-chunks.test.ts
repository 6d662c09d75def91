import { describe, expect, it } from 'vitest';
import { cutChunks } from './cut-chunks';

const cut = (source: string, from = 0) => cutChunks(source, from);
const sources = (markdown: string) => cut(markdown).map(({ source }) => source);

describe('a text is cut', () => {
  it.each([
    ['a\nb\n\nc', ['a\nb', 'c']],
    ['a\n \t\nb', ['a', 'b']],
    ['# a\nb', ['# a', 'b']],
    ['a\n# b\nc', ['a', '# b', 'c']],
    ['#\n######\n####### a', ['#', '######', '####### a']],
    ['#a\nb', ['#a\nb']],
    ['a\n```\nb\n\nc\n```\nd', ['a', '```\nb\n\nc\n```', 'd']],
    ['~~~ a`b\nc\n~~~\nd', ['~~~ a`b\nc\n~~~', 'd']],
    ['````\n```\n````\na', ['````\n```\n````', 'a']],
    ['```\na\n   ```` \t\nb', ['```\na\n   ```` \t', 'b']],
    ['```\na\n    ```\nb', ['```\na\n    ```\nb']],
    ['```a`\nb\n\nc', ['```a`\nb', 'c']],
    ['- a\n\n- b\n\nc', ['- a\n\n- b', 'c']],
    ['1. a\n\n2) b\n\nc', ['1. a\n\n2) b', 'c']],
    ['- a\n\n  b\n\nc', ['- a\n\n  b', 'c']],
    ['-a\n\n-b', ['-a', '-b']],
    ['- a\n\n> b', ['- a\n\n> b']],
    ['[^a]: b\n\n    c\n\nd', ['[^a]: b\n\n    c', 'd']],
    ['    a\n\n    b\n\nc', ['    a\n\n    b\n', 'c']],
    ['<pre>\na\n\nb</pre>\n\nc', ['<pre>\na\n\nb</pre>', 'c']],
    ['<SCRIPT>\n\n</Script>\n\na', ['<SCRIPT>\n\n</Script>', 'a']],
    ['<style a>\n\n</style>\n\na', ['<style a>\n\n</style>', 'a']],
    ['<textarea\n\n></textarea>\n\na', ['<textarea\n\n></textarea>', 'a']],
    ['<!-- a\n\nb -->\n\nc', ['<!-- a\n\nb -->', 'c']],
    ['<?a\n\nb?>\n\nc', ['<?a\n\nb?>', 'c']],
    ['<![CDATA[a\n\nb]]>\n\nc', ['<![CDATA[a\n\nb]]>', 'c']],
    ['<!A\n\nb>\n\nc', ['<!A\n\nb>', 'c']],
    ['<preview>\n\na', ['<preview>', 'a']],
    ['<div>\na\n\nb', ['<div>\na', 'b']],
    ['$$\na\n\nb\n$$\n\nc', ['$$\na\n\nb\n$$', 'c']],
    ['%%\na\n\nb\n%%\n\nc', ['%%\na\n\nb\n%%', 'c']],
    ['- a\n  ```\n  b\n  ```\n\nc', ['- a\n  ```\n  b\n  ```', 'c']],
    ['- ```\n  a\n\n  b\n  ```\n\nc', ['- ```\n  a\n\n  b\n  ```', 'c']],
  ])('%j as %j', (markdown, expected) => {
    expect(sources(markdown).map((source) => source.trimEnd())).toEqual(
      expected.map((source) => source.trimEnd()),
    );
  });
});

describe('what follows is left in one piece where it can’t be told whether a block ends', () => {
  it.each([
    '- a\n  <!-- b\n\nc -->',
    '> <pre>\n\na',
    '- $$\n\na',
    '- %%\n\na',
    'a\n<?b\n\nc',
    'a\n$$\nb\n\nc',
    'a\n:::notes\n\nb',
    ':::notes\na\n\nb\n:::\n\nc',
    '<div>\n# a\n\nb',
    '%%a\n# b\n\nc',
    '- ```\n a\n\nb',
    '- ```\n    ```\n\nb',
    '-\t```\n\ta\n\t```\n\nb',
    '  ```\n  a\n\nb',
  ])('%j', (markdown) => {
    expect(sources(`${markdown}\n\nd`)).toEqual([`${markdown}\n\nd`]);
  });
});

it('a part knows its kind, its place, and the blank lines behind the last one', () => {
  expect(cut('---\n---\n\n# a\nb\n\n```\n```\n~~~\nc\n\n\n', 8)).toEqual([
    { source: '# a', start: 9, line: 3, kind: 'heading', after: '\n' },
    { source: 'b', start: 13, line: 4, kind: 'mixed', after: '\n' },
    { source: '```\n```', start: 16, line: 6, kind: 'fence', after: '\n' },
    { source: '~~~\nc\n\n\n', start: 24, line: 8, kind: 'mixed', after: '' },
  ]);
  expect(cut('a\n \n')).toEqual([
    { source: 'a', start: 0, line: 0, kind: 'mixed', after: '\n \n' },
  ]);
  expect(cut('')).toEqual([]);
  expect(cut('\n\n')).toEqual([]);
});
