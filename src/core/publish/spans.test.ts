import { describe, expect, it } from 'vitest';
import { closedSpans, nextOf, replaceSpans, type SpanKind } from './closed-spans';
import { withoutCode } from './code-spans';
import { escapeShortcodes } from './generators/hugo-text';
import { escapeTemplates } from './generators/templates';
import { NOTHING_KEPT } from './kept-source';

const ROUND: SpanKind = { opening: /\(/g, closing: /\)/g };
const SQUARE: SpanKind = { opening: /\[/g, closing: /\]/g, stop: /\n/g };

describe('the spans of a text', () => {
  it.each([
    ['', ''],
    ['a(b)c[d]e', 'a<b>c<d>e'],
    ['(a)(b)', '<a><b>'],
    ['(a[b)c]', '<a[b>c]'],
    ['[a(b]c)', '<a(b>c)'],
    ['(a', '(a'],
    ['a)b', 'a)b'],
    ['((a)', '<(a>'],
    ['[a\nb] [c]', '[a\nb] <c>'],
    ['(a\nb)', '<a\nb>'],
    ['[a (b) c', '[a <b> c'],
    ['()', '<>'],
  ])('%j: %j', (text, marked) => {
    expect(replaceSpans(text, [ROUND, SQUARE], (inside) => `<${inside}>`)).toBe(marked);
  });

  it('are left out where nothing is to stand in their place', () => {
    expect(replaceSpans('a(b)c[d', [ROUND, SQUARE])).toBe('ac[d');
    expect(closedSpans('a(b)c', [ROUND])).toEqual([{ start: 1, end: 4, inside: 'b' }]);
    expect(closedSpans('a(b)c', [])).toEqual([]);
  });

  it('are found from offsets on that only grow', () => {
    const next = nextOf('a b aa', /a+/g);
    expect([next(0), next(0), next(1), next(5), next(6)]).toEqual([
      { start: 0, end: 1 },
      { start: 0, end: 1 },
      { start: 4, end: 6 },
      { start: 5, end: 6 },
      { start: Infinity, end: Infinity },
    ]);
  });
});

describe('a text without its code', () => {
  it.each([
    ['a', 'a'],
    ['a `b` c', 'a  c'],
    ['a ``b ` c`` d', 'a  d'],
    ['a `b `` c', 'a `b `` c'],
    ['`a', '`a'],
    ['a\n```\nb\n```\nc', 'a\n\nc'],
    ['```js\na\n```', ''],
    ['~~~\na\n```\nb\n~~~\nc', '\nc'],
    ['````\na\n```\nb\n````\nc', '\nc'],
    ['````\na\n```\nb', '\nb'],
    ['```\na\n````\nb', '\nb'],
    ['```\na', '```\na'],
    ['> ```\n> a\n> ```\nb', '\nb'],
    ['  ```\na\n \t```  \nb', '\nb'],
    ['```\na\n``` b\n```\nc', '\nc'],
    ['```\na\n```\nb\n~~~\nc\n~~~\nd', '\nb\n\nd'],
    ['a ``` b', 'a ``` b'],
    ['x ~~~ y\n~~~', 'x ~~~ y\n~~~'],
    ['```a``` b', ' b'],
  ])('%j is %j', (text, rest) => {
    expect(withoutCode(text)).toBe(rest);
  });
});

describe('a text that a generator would run', () => {
  it.each([
    ['{{< a >}}', '{{</* a */>}}'],
    ['a {{% b %}} c', 'a {{%/* b */%}} c'],
    ['{{< a %}} >}}', '{{</* a %}} */>}}'],
    ['{{< a >}}{{< b >}}', '{{</* a */>}}{{</* b */>}}'],
    ['{{ a }} {{- b', '{{ a }} {{- b'],
    ['a {{< b', 'a {{</* b\n<!-- */>}} -->\n'],
    ['a {{% b', 'a {{%/* b\n<!-- */%}} -->\n'],
    ['{{<>}}', '{{</**/>}}'],
  ])('as a shortcode of Hugo is shown: %j', (text, escaped) => {
    expect(escapeShortcodes(text)).toBe(escaped);
  });

  it('is left alone where it is meant', () => {
    const isMeant = (shortcode: string) => shortcode === '{{< a >}}' || shortcode === '{{%';
    expect(escapeShortcodes('{{< a >}} {{< b >}} c', isMeant)).toBe('{{< a >}} {{</* b */>}} c');
    expect(escapeShortcodes('{{< b >}} {{% d', isMeant)).toBe('{{</* b */>}} {{% d');
  });

  it.each([
    ['{{ a }}', '{% raw %}{{ a }}{% endraw %}', null],
    ['a {% b %} c', 'a {% raw %}{% b %}{% endraw %} c', null],
    ['{{ a\nb }}', '{{ "{{" }} a\nb }}', null],
    ['{% raw %}', '{{ "{%" }} raw %}', null],
    ['{{ verbatim }}', '{{ "{{" }} verbatim }}', null],
    ['{{ a', '{{ "{{" }} a', null],
    ['{{ a {% b %}', '{{ "{{" }} a {% raw %}{% b %}{% endraw %}', null],
    ['{a} }} %}', '{a} }} %}', null],
    ['{# a #} #}', '{# a #} #}', '{% raw %}{# a #}{% endraw %} {{ "#}" }}'],
    ['{# a', '{# a', '{{ "{#" }} a'],
  ])('as a template is shown: %j', (text, escaped, withComments) => {
    expect(escapeTemplates(text, NOTHING_KEPT, false)).toBe(escaped);
    expect(escapeTemplates(text, NOTHING_KEPT, true)).toBe(withComments ?? escaped);
  });

  it('stays where the file has it, and so does what is kept from being run', () => {
    const kept = { ...NOTHING_KEPT, holdsTemplate: (template: string) => /raw|a/.test(template) };
    const text = '{{ a }} {{ b }} {% raw %}{{ b }}{% endraw %} {{ b }} {%- raw -%}{{ b';
    expect(escapeTemplates(text, kept, false)).toBe(
      '{{ a }} {% raw %}{{ b }}{% endraw %} {% raw %}{{ b }}{% endraw %} {% raw %}{{ b }}{% endraw %} {%- raw -%}{{ b',
    );
  });
});
