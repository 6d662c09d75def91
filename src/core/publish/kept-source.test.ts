import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { visitNodes } from '#core/document/tree';
import { keepSource } from './kept-source';

const kept = (text: string) => keepSource(text, fromMarkdown(text).document);

/** The first node of a type in a text. */
function nodeOf(type: string, markdown: string): DocumentNode {
  const found: DocumentNode[] = [];
  visitNodes(fromMarkdown(markdown).document, (node) => {
    if (node.type === type) found.push(node);
  });
  const [first] = found;
  if (first === undefined) throw new Error(`No ${type} in it`);
  return first;
}

describe('what the file of a blog holds', () => {
  it.each([
    ['comment', 'a %%b%%', 'a %%c%%'],
    ['commentBlock', '%%\nb\n%%', '%%\nc\n%%'],
    ['htmlBlock', '<div>b</div>', '<div>c</div>'],
    ['htmlInline', 'a <b>c</b>', 'a <i>c</i>'],
    ['mathInline', 'a $b$', 'a $c$'],
    ['mathBlock', '$$\nb\n$$', '$$\nc\n$$'],
    ['wikilink', 'a [[b]]', 'a [[b|c]]'],
    ['embed', '![[b]]', '![[c]]'],
    ['codeBlock', '```js {1}\nb\n```', '```js {2}\nb\n```'],
    ['callout', '> [!tip]\n> b', '> [!note]\n> b'],
  ])('is each %s that it has, and no other one', (type, there, other) => {
    const source = kept(there);
    expect(source.holds(nodeOf(type, there))).toBe(true);
    expect(source.holds(nodeOf(type, other))).toBe(false);
  });

  it('is no node that any text has, and code whatever it says', () => {
    expect(kept('a').holds(nodeOf('paragraph', 'a'))).toBe(false);
    expect(kept('```js\na\n```').holds(nodeOf('codeBlock', '```js\nb\n```'))).toBe(true);
    const embed = nodeOf('embed', '![[b]]');
    const named = { ...embed, attrs: { ...embed.attrs, id: 'x', source: 'n1' } };
    expect(kept('![[b]]').holds(named)).toBe(true);
  });

  it('is the names of blocks, and attributes at the ends of headings', () => {
    const source = kept('# A {.wide}\n\nb {.deep} ^c\n');
    expect(source.holdsName('^c')).toBe(true);
    expect(source.holdsName('^d')).toBe(false);
    expect(source.holdsAttributes('{.wide}')).toBe(true);
    expect(source.holdsAttributes('{.deep}')).toBe(false);
  });

  it.each([
    ['a ==b==', { holdsHighlights: true, holdsMath: false, holdsFootnotes: false }],
    ['a $b$', { holdsHighlights: false, holdsMath: true, holdsFootnotes: false }],
    ['$$\nb\n$$', { holdsHighlights: false, holdsMath: true, holdsFootnotes: false }],
    ['a[^1]\n\n[^1]: b', { holdsHighlights: false, holdsMath: false, holdsFootnotes: true }],
    ['*a*', { holdsHighlights: false, holdsMath: false, holdsFootnotes: false }],
  ])('is what a site needs plugins for: %j', (text, holds) => {
    expect(kept(text)).toMatchObject(holds);
  });

  it('is shortcodes, by what they say or by their names', () => {
    const source = kept('{{< ref "a" >}} {{% /tip %}} {{</* off */>}} {{< ');
    const held = ['{{< ref "a" >}}', '{{< ref "b" >}}', '{{</ref>}}', '{{% tip %}}', '{{<'];
    for (const shortcode of [...held, '{{</* off */>}}'])
      expect([shortcode, source.holdsShortcode(shortcode)]).toEqual([shortcode, true]);
    for (const other of ['{{< refs >}}', '{{% of %}}', '{{</* on */>}}', '{{%'])
      expect([other, source.holdsShortcode(other)]).toEqual([other, false]);
    expect(kept('{{< a >}}').holdsShortcode('{{<')).toBe(false);
  });

  it('is templates, by what they say or by the names of their tags, unless they are raw', () => {
    const source = kept('{{ a }} {% if b %} {%- raw -%}{{ c }} {% for %}{%- endraw -%} {# d #} {{');
    for (const held of ['{{ a }}', '{% if c %}', '{%-if%}', '{% raw %}', '{# d #}', '{{'])
      expect([held, source.holdsTemplate(held)]).toEqual([held, true]);
    for (const other of ['{{ c }}', '{{ b }}', '{% for %}', '{% iff %}', '{# e #}', '{%', '#}'])
      expect([other, source.holdsTemplate(other)]).toEqual([other, false]);
  });

  it('is whole lines as they are, however they end', () => {
    const source = kept('One\r\nTwo words\rThree');
    for (const lines of ['One', 'Two words', 'Three', 'One\nTwo words', 'Two words\nThree'])
      expect(source.holdsLines(lines)).toBe(true);
    for (const lines of ['Two', 'words', 'One\nThree', 'hree'])
      expect(source.holdsLines(lines)).toBe(false);
  });

  it('is markup and tags outside of code', () => {
    const source = kept(
      'A {b} <Tabs x> </Box>\n\n```js\n{c} <Code>\n```\n\n~~~~\n~~~\n{d}\n~~~~\n\n`{e}` ``{f} ` <G>``\n',
    );
    expect(source.holdsMarkup('{b}')).toBe(true);
    for (const code of ['{c}', '{d}', '{e}', '{f}']) expect(source.holdsMarkup(code)).toBe(false);
    for (const tag of ['<Tabs', '</Box']) expect(source.holdsTag(tag)).toBe(true);
    for (const tag of ['<Tab', '</Bo', '<Box', '<Code', '<G', '<X'])
      expect(source.holdsTag(tag)).toBe(false);
  });
});
