import { describe, expect, it } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { keepSource, NOTHING_KEPT } from '../kept-source';
import { hexoCode } from './hexo-code';
import { findMdxEnds } from './mdx-ends';
import { guardMdx } from './mdx-guard';
import { escapeNunjucks } from './nunjucks-text';

const kept = (file: string) => keepSource(file, fromMarkdown(file).document);

it.each<[text: string, code: readonly string[]]>([
  ['a `b` c', ['`b`']],
  ['a ``b` c``', ['``b` c``']],
  ['`a\n\nb`', []],
  ['```\na\n```\nb', ['```\na\n```\n']],
  ['> ```js\n> a\n> ```\nb', ['```js\n> a\n> ```\n']],
  ['- ```\n  a\n  ```', ['```\n  a\n  ```']],
  ['1. ~~~\na\n~~~', ['~~~\na\n~~~']],
  ['````\na\n```\nb\n````\nc', ['````\na\n```\nb\n````\n']],
  ['```\na', []],
  ['\\`a`', []],
  ['a ```b```', ['```b```']],
  ['```\n```\n```\nx', ['```\n```\n```\n']],
  ['   ```\na\n   ```\n\n\nb', ['```\na\n   ```\n\n\n']],
  ['`````\na\n````\nb', ['````\na\n````']],
  ['``a`', ['`a`']],
  ['```a`b\nc\n```', ['```a`b\nc\n```']],
  ['x ~~~\na\n~~~', []],
  ['>>> ```\na\n>>> ```', ['```\na\n>>> ```']],
  ['>>>> ```\na\n>>>> ```', ['```\na\n>>>> ```']],
  ['```  \na\n``` b\n```', ['```  \na\n``` b\n```']],
])('the code that Hexo finds in %j is %j', (text, code) => {
  expect(hexoCode(text).map(({ start, end }) => text.slice(start, end))).toEqual(code);
});

describe('a text for Hexo', () => {
  const file = kept('{{ a }} {% b %} `{# c #}` {% raw %}{{ d }}{% endraw %}');

  it.each([
    ['{{ a }}', '{{ a }}'],
    ['x {{ z }}', 'x {% raw %}{{{% endraw %} z }}'],
    ['{{ z }}', '{<!-- -->{ z }}'],
    ['- {{ z }}', '- {<!-- -->{ z }}'],
    ['> 1. {% z %}', '> 1. {<!-- -->% z %}'],
    ['x {% b x %} {% z %}', 'x {% b x %} {% raw %}{%{% endraw %} z %}'],
    [
      'x {# c #} {# z #} #}',
      'x {# c #} {% raw %}{#{% endraw %} z {% raw %}#}{% endraw %} {% raw %}#}{% endraw %}',
    ],
    ['`{{ z }}` {{ z }}', '`{{ z }}` {% raw %}{{{% endraw %} z }}'],
    ['```\n{{ z }}\n```\nx {{ z', '```\n{{ z }}\n```\nx {% raw %}{{{% endraw %} z'],
    ['x \\{{ z }} \\\\{{ z }}', 'x {% raw %}{{{% endraw %} z }} \\\\{% raw %}{{{% endraw %} z }}'],
    [
      'x {\\{ z {\\% y {\\# w #\\}',
      'x {% raw %}{{{% endraw %} z {% raw %}{%{% endraw %} y {% raw %}{#{% endraw %} w {% raw %}#}{% endraw %}',
    ],
    ['x {{{ z }}}', 'x {% raw %}{{{{% endraw %} z }}}'],
    ['x {% raw %}{{ z }}{% endraw %}', 'x {% raw %}{{ z }}{% endraw %}'],
    ['x }} %} ##} {#}', 'x }} %} {% raw %}##}{% endraw %} {% raw %}{#}{% endraw %}'],
    ['x { { z } }', 'x { { z } }'],
  ])('%j is escaped as %j beside what the file has', (text, escaped) => {
    expect(escapeNunjucks(text, file)).toBe(escaped);
    expect(escapeNunjucks(text, NOTHING_KEPT)).toBe(text);
  });
});

describe('a text for MDX', () => {
  const file = kept(
    'A {b} <Tabs x={1}> y </Tabs>\n\nimport x from "y"\n\n:::own\n\nz {q}\n\n:::\n\n:smile: <!-- c -->\n',
  );

  it.each([
    ['A {b} c {d}', 'A {b} c \\{d}', 'A \\{b} c \\{d}'],
    [
      '<Tabs> e </Tabs> <Other> </Other>',
      '<Tabs> e </Tabs> \\<Other> \\</Other>',
      '\\<Tabs> e \\</Tabs> \\<Other> \\</Other>',
    ],
    ['<Tabs a="}>" b={c}>', '<Tabs a="}>" b={c}>', '\\<Tabs a="}>" b=\\{c}>'],
    ['import x from "y"', 'import x from "y"', '&#105;mport x from "y"'],
    ['import z\nexport y', '&#105;mport z\n&#101;xport y', '&#105;mport z\n&#101;xport y'],
    [':::own\n\na\n\n:::', ':::own\n\na\n\n:::', '\\:\\:\\:own\n\na\n\n:::'],
    [':::other\n\na\n\n:::', '\\:\\:\\:other\n\na\n\n:::', '\\:\\:\\:other\n\na\n\n:::'],
    [
      ':smile: :other: :a_b: :1: :+1: :100: ::x::',
      ":smile: :{''}other: :{''}a_b: :1: :{''}+1: :{''}100: ::{''}x::",
      ":{''}smile: :{''}other: :{''}a_b: :1: :{''}+1: :{''}100: ::{''}x::",
    ],
    ['\\:x: \\:y', "\\:{''}x: \\:y", "\\:{''}x: \\:y"],
    ['z {q}', 'z {q}', 'z \\{q}'],
    ['a {b', 'a \\{b', 'a \\{b'],
    [
      '<https://a.b/{c}> <d@e.f>',
      '[https\\://a.b/\\{c\\}](https://a.b/{c}) [d@e.f](mailto:d@e.f)',
      '[https\\://a.b/\\{c\\}](https://a.b/{c}) [d@e.f](mailto:d@e.f)',
    ],
    ['![{a}](b "{c}") [<d>](e)', '![\\{a}](b "{c}") [\\<d>](e)', '![\\{a}](b "{c}") [\\<d>](e)'],
    [
      '<details>\n<summary>a</summary>\n\nb {c}\n\n</details>',
      '<details>\n<summary>a</summary>\n\nb \\{c}\n\n</details>',
      '<details>\n<summary>a</summary>\n\nb \\{c}\n\n</details>',
    ],
    [
      '<!-- truncate --> <!-- b -->',
      '\\<!-- truncate --> \\<!-- b -->',
      '\\<!-- truncate --> \\<!-- b -->',
    ],
    ['`{a}` {`b`}', '`{a}` \\{`b`}', '`{a}` \\{`b`}'],
    [
      'importx\nimport\nimport y',
      'importx\nimport\n&#105;mport y',
      'importx\nimport\n&#105;mport y',
    ],
    [
      ':::note[a]{b}\n\nc\n\n:::',
      '\\:\\:\\:note[a]{b}\n\nc\n\n:::',
      '\\:\\:\\:note[a]\\{b}\n\nc\n\n:::',
    ],
    [':::tip \n\nx\n\n:::', ':::tip \n\nx\n\n:::', ':::tip \n\nx\n\n:::'],
    ['<> </> < a', '\\<> \\</> \\< a', '\\<> \\</> \\< a'],
  ])('%j is %j beside what the file has, and %j in a new post', (text, beside, alone) => {
    expect(guardMdx(text, file)).toBe(beside);
    expect(guardMdx(text, NOTHING_KEPT)).toBe(alone);
  });
});

it('the ends of expressions and tags are found, past quotes and braces', () => {
  const text = '{a {b} "}" c} <d e="f>g" h={i > j} k> {l <m "n>';
  const ends = findMdxEnds(text);
  const whole = (start: number, end: number | undefined) =>
    end === undefined ? null : text.slice(start, end);
  const found = Array.from(text).flatMap((sign, at) => {
    if (sign === '{') return [whole(at, ends.expression(at))];
    return sign === '<' ? [whole(at, ends.tag(at))] : [];
  });
  expect(found).toEqual(['{a {b} "}', '{b}', '<d e="f>g" h={i > j} k>', '{i > j}', null, '<m "n>']);
});
