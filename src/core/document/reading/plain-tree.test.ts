import { describe, expect, it } from 'vitest';
import type { MarkdownNode } from '../markdown-node';
import { cutChunks } from './cut-chunks';
import { readPlain } from './plain-tree';
import { readWholeTree } from './read-trees';

/** What the quick reader makes of a text that is one chunk; null where it leaves it to the parser. */
function readQuickly(source: string): readonly MarkdownNode[] | null {
  const [chunk, ...more] = cutChunks(source, 0);
  expect(more).toEqual([]);
  return chunk === undefined ? null : readPlain(chunk);
}

/** Without what the parser alone tells: places of children and fields that hold nothing. */
function bare(nodes: readonly MarkdownNode[] | undefined): unknown {
  return nodes?.map(({ position: _, children, ...fields }) => ({
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    ...(children && { children: bare(children) }),
  }));
}

const placeOf = ([node]: readonly MarkdownNode[]) => node?.position;

describe('read quickly, as the parser reads it', () => {
  it.each([
    'one',
    'one two\nthree',
    'A man, a plan: (a canal) — “Panama”!',
    'snake_case and a_b_c',
    '5 < 6 & 7 > 3',
    'it costs $5',
    'a # b',
    'x = y, 50%',
    'use `code` here',
    '`a` and `b c`',
    'a *b* c',
    'a **b c** d',
    'x _a_ __b__',
    '(*a*), *b*.',
    'x *é* **日本 語**',
    'a [b](c) d',
    '[b c](https://me.dev/a_b?c=d#e)',
    '[`a`](b)',
    '[*a*](b)',
    '![a b](c.png) d',
    'https://me.dev',
    'see https://me.dev/a/b-c?d=e&f=g#h',
    'a https://a.me.dev/ b',
    '# one',
    '###### one *two* `three`',
    '## a-b_c',
    '- one\n- two *three*',
    '* one',
    '+ one `two`',
    '1. one\n2. two',
    '7) one\n8) two',
    '    one\n    two',
    '    one\n\n      two',
    '```\n```',
    '```js\none\n\ntwo\n```',
    '``` js \none\n```',
    '~~~js\none\n~~~',
    '````\n```\n````',
    '[a](b) is first',
  ])('%j', (source) => {
    const read = readQuickly(source);
    expect(read).not.toBeNull();
    const whole = readWholeTree(source);
    expect(bare(read ?? [])).toEqual(bare(whole));
    expect(placeOf(read ?? [])).toMatchObject(JSON.parse(JSON.stringify(placeOf(whole))));
  });
});
describe('left to the parser', () => {
  it.each([
    'a\0b',
    'a \\* b',
    'a*b',
    'a ~b~',
    'a ^b',
    'a\tb',
    'a _b',
    'b_ c',
    '&amp;',
    '&#38;',
    'a <b>',
    'a </b>',
    'a <!-- b',
    'a <?b',
    '==a==',
    '%%a%%',
    'a :::b',
    '{{ a }}',
    '{% a %}',
    '$a$',
    '#a',
    'ftp://me.dev',
    'www.me.dev',
    'a@me.dev',
    'a [b]',
    '[a](b "c")',
    '[a](<b>)',
    '[a](b(c))',
    '[a]()',
    '[ a](b)',
    '[a ](b)',
    '[$a](b)',
    '[https://me.dev](b)',
    '[a](b&c)',
    '![`a`](b)',
    '` a`',
    '`a `',
    '``',
    '``a``',
    '`a``b`',
    '`a\nb`',
    '`a',
    '*a*b',
    '*$a*',
    'x https://me.dev.',
    'https://me',
    '# a #',
    '# a {b}',
    '#  a',
    '# a ',
    '#\ta',
    '- [ ] a',
    '-  a',
    '- a\n- # b',
    '- a\n  b',
    '- a\n* b',
    '1. a\n2) b',
    '- a ',
    '    a ',
    '    a\tb',
    '    a\nb',
    '> a',
    '| a |',
    '<p>',
    'a\n- b',
    'a\n1. b',
    'a\n===',
    'a\n> b',
    'a ',
    'a  \nb',
    ' a',
    '[a]: b',
    '[^a]: b',
    '```js a\nb\n```',
    '```a\\b\nb\n```',
    '```a&b\nb\n```',
    '\uFEFFa',
  ])('%j', (source) => {
    expect(readQuickly(source)).toBeNull();
  });
});
