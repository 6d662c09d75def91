import { describe, expect, it } from 'vitest';
import { contentOf, type DocumentNode } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { toMarkdown } from '#core/document/to-markdown';
import { keepSource } from './kept-source';
import { isSummaryCut, joinLines, readerBlocks, readerCopy } from './reader-copy';

const read = (markdown: string): DocumentNode => fromMarkdown(markdown).document;
const write = (content: readonly DocumentNode[]): string =>
  toMarkdown({ type: 'doc', content }).trim();

describe('readers get of a text', () => {
  it.each([
    ['---\na: b\n---\n\n# Title\n\nText.', 'Text.'],
    ['# title', '# title'],
    ['Text.\n\n# Title', 'Text.\n\n# Title'],
    ['## Title\n\nText.', '## Title\n\nText.'],
    ['a %%b%% c', 'a c'],
    ['a %%b%%. C', 'a. C'],
    ['a %%b%% %%c%% d', 'a d'],
    ['a%%b%% c', 'a c'],
    ['a %%b%%c', 'a c'],
    ['a %%b%% [[c]]', 'a [[c]]'],
    ['a\n%%b%%\nc', 'a c'],
    ['**a** %%b%% **c**', '**a** **c**'],
    ['`a` %%b%% `c`', '`a` `c`'],
    ['## a %%b%% c', '## a c'],
    ['- a %%b%%, c', '- a, c'],
    ['| a %%b%% c |\n| - |', '| a c |\n| --- |'],
    ['%%a%% b %%c%%', 'b'],
    ['%%a%%', ''],
    ['%%\na\n%%\n\nb', 'b'],
    ['# %%a%%', ''],
    ['- %%a%%\n- b', '- b'],
    ['- %%a%%', ''],
    ['1. %%a%%', ''],
    ['- [ ] %%a%%', ''],
    ['> %%a%%', ''],
    ['> [!tip] %%a%%\n> %%b%%', '> [!tip]'],
    [':::notes\n%%a%%\n:::', ''],
    ['a[^1]\n\n[^1]: %%b%%', 'a[^1]'],
    ['| a |\n| - |\n| %%b%% |', '| a |\n| --- |\n|  |'],
    ['a ^name', 'a'],
    ['# a ^name', '# a'],
    ['a <!-- b --> c', 'a c'],
    ['<!-- a -->', ''],
    ['<div><!-- a -->b</div>', '<div>b</div>'],
    ['<!-- more -->', '<!-- more -->'],
    ['<!--truncate-->', '<!--truncate-->'],
    ['<!-- more of it -->', ''],
    ['{{ a %%b%% }} c', '{{ a  }} c'],
    ['a\nb\n  c', 'a b c'],
    ['a  \nb\\\nc', 'a  \nb\\\nc'],
    ['`a\nb`', '`a b`'],
    ['```\na %%b%%\n<!-- c -->\n```', '```\na %%b%%\n<!-- c -->\n```'],
    ['**a**%%b%%', '**a**'],
    ['%%a%% **b**', '**b**'],
    ['$a$ %%b%%', '$a$'],
  ])('%j: %j', (markdown, text) => {
    expect(write(readerCopy({ title: 'Title', document: read(markdown) }))).toBe(text);
  });

  it('no name and no source of a block', () => {
    const attrs = { id: 'b1', source: { note: 'n', block: 'b', hash: 'h' } };
    const code = { type: 'codeBlock', attrs: { ...attrs, language: 'js' } };
    const document = { type: 'doc', content: [{ type: 'heading', attrs }, { ...code }] };
    expect(readerCopy({ title: '', document })).toEqual([
      { type: 'codeBlock', attrs: { id: null, source: null, language: 'js' } },
    ]);
    const text = { type: 'paragraph', attrs, content: [{ type: 'text', text: 'a' }] };
    expect(readerCopy({ title: '', document: { type: 'doc', content: [text] } })).toEqual([
      { ...text, attrs: { id: null, source: null } },
    ]);
  });
});

it.each([
  ['a %%b%% c', 'a %%b%%', 'a %%b%% c'],
  ['a %%b%% c', 'a', 'a c'],
  ['<!-- a -->', '<!-- a -->', '<!-- a -->'],
  ['a <!-- b --> c', 'x <!-- b -->', 'a <!-- b --> c'],
  ['a ^name', 'b ^name', 'a ^name'],
  ['a ^name', 'b ^other', 'a'],
])('of %j stays what the file %j had: %j', (markdown, file, text) => {
  const kept = keepSource(file, read(file));
  expect(write(readerBlocks(contentOf(read(markdown)), kept))).toBe(text);
});

it.each([
  ['<!-- more -->', true],
  ['<!--more-->', true],
  ['<!--  truncate -->', true],
  ['%%<!-- more -->%%', true],
  ['<!-- More -->', false],
  ['<!-- more --> a', false],
  ['a <!-- more -->', false],
  ['more', false],
])('%j cuts the summary: %s', (markdown, is) => {
  expect(contentOf(read(markdown)).some(isSummaryCut)).toBe(is);
});

it('lines are joined by one space, whatever stood around their ends', () => {
  const text = (value: string) => [{ type: 'text', text: value }];
  const joined = (value: string) => joinLines(text(value))[0]?.text;
  expect(joined('a\nb')).toBe('a b');
  expect(joined('a \t\r\n \tb\nc')).toBe('a b c');
  expect(joined(' a b ')).toBe(' a b ');
});
