import fc from 'fast-check';
import { parse, TomlDate } from 'smol-toml';
import { expect, it } from 'vitest';
import { readFrontMatter } from '#core/document/front-matter';
import { frontMatterText } from './front-matter-text';
import { WrittenDate } from './written-date';

it('front matter in TOML says what that in YAML says', () => {
  const fields = [
    ['title', 'A "quoted" \\ title: +++'],
    ['date', new WrittenDate('2024-03-05T23:30:00-05:00')],
    ['lastmod', new WrittenDate('2024-03-06T10:00:00.123Z')],
    ['expiryDate', new WrittenDate('2024-04-01')],
    ['draft', false],
    ['tags', ['C#', 'a, b']],
    ['params', { author: 'Ada', 'the key': 1.5, none: null }],
    ['weight', 3],
    ['nothing', null],
    ['a key', 'line\nline'],
    ['links', [{ name: 'x' }, { name: 'y' }]],
  ] as const;
  expect(frontMatterText(fields, 'toml')).toBe(`+++
title = "A \\"quoted\\" \\\\ title: +++"
date = 2024-03-05T23:30:00-05:00
lastmod = 2024-03-06T10:00:00+00:00
expiryDate = 2024-04-01
draft = false
tags = [ "C#", "a, b" ]
weight = 3
"a key" = "line\\nline"

[params]
author = "Ada"
"the key" = 1.5

[[links]]
name = "x"

[[links]]
name = "y"
+++
`);
  expect(frontMatterText(fields.slice(0, 2), 'yaml')).toBe(
    '---\ntitle: \'A "quoted" \\ title: +++\'\ndate: 2024-03-05T23:30:00-05:00\n---\n',
  );
});

it('dates in TOML are dates', () => {
  const text = frontMatterText([['date', new WrittenDate('2024-03-05T23:30:00-05:00')]], 'toml');
  const { date } = parse(text.replaceAll('+++', ''));
  expect(date).toBeInstanceOf(TomlDate);
  expect(Number(date)).toBe(Date.parse('2024-03-05T23:30:00-05:00'));
});

it('whatever front matter holds is read back from TOML', () => {
  const word = fc.string({ unit: 'binary', minLength: 1 });
  const plain = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.string({ unit: 'binary' }),
      fc.boolean(),
      fc.integer(),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(word, tie('value'), { maxKeys: 3 }),
    ),
  })).value;
  fc.assert(
    fc.property(fc.dictionary(word, plain, { maxKeys: 5 }), (values) => {
      const text = frontMatterText(Object.entries(values), 'toml');
      expect(parse(text.slice(4, -4))).toEqual(values);
      expect(readFrontMatter(text.trimEnd()).problem).toBeUndefined();
    }),
  );
});

it('half of a sign and an absent item are no obstacle', () => {
  const text = frontMatterText([['a\ud800', ['b\udc00', null]]], 'toml');
  expect(text).toBe('+++\n"a\ufffd" = [ "b\ufffd" ]\n+++\n');
});
