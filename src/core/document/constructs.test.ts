import { describe, expect, it } from 'vitest';
import type { DocumentNode } from './document';
import { fromMarkdown } from './from-markdown';
import { toMarkdown } from './to-markdown';

/** A node as a short text: type, attributes that are no defaults, content. */
function outline(node: DocumentNode): string {
  const marks = (node.marks ?? []).map((mark) => `${mark.type}:`).join('');
  if (node.text !== undefined) return `${marks}${JSON.stringify(node.text)}`;
  const attrs = Object.entries(node.attrs ?? {})
    .filter(([, value]) => value !== null && value !== false && value !== '' && value !== 1)
    .map(([name, value]) => ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('');
  const content = (node.content ?? []).map(outline).join(', ');
  return `${marks}${node.type}${attrs}(${content})`;
}

/** What is written, what it is read as, and how it is written anew where that differs. */
const constructs: readonly (readonly [string, string, string, string?])[] = [
  ['paragraph', 'a\nb', 'paragraph("a\\nb")'],
  ['heading', '## a', 'heading level=2("a")'],
  ['setext heading', 'a\n-', 'heading level=2("a")', '## a'],
  ['heading with minutes', '# a {minutes=2.5}', 'heading minutes=2.5("a")'],
  ['heading with priority', '# a {priority=may}', 'heading priority=may("a")'],
  ['heading with both', '# a {minutes=5 priority=must}', 'heading minutes=5 priority=must("a")'],
  ['heading with a demo', '# a {demo=network}', 'heading demo=network("a")'],
  ['heading left out of versions', '# a {cut=5,7.5}', 'heading cut=5,7.5("a")'],
  [
    'heading with all of its plan',
    '# a {minutes=5 priority=must demo=local cut=20}',
    'heading minutes=5 priority=must demo=local cut=20("a")',
  ],
  [
    'a plan in another order',
    '# a {cut=5 priority=may minutes=2}',
    'heading minutes=2 priority=may cut=5("a")',
    '# a {minutes=2 priority=may cut=5}',
  ],
  [
    'a field that is there twice stays text',
    '# a {minutes=2 priority=may minutes=3}',
    'heading("a {minutes=2 priority=may minutes=3}")',
    '# a \\{minutes=2 priority=may minutes=3}',
  ],
  [
    'fields that touch stay text',
    '# a {demo=localcut=5}',
    'heading("a {demo=localcut=5}")',
    '# a \\{demo=localcut=5}',
  ],
  ['other braces stay text', '# a {minutes: 5}', 'heading("a {minutes: 5}")'],
  ['escaped braces stay text', '# a \\{minutes=5}', 'heading("a {minutes=5}")'],
  ['bold', '**a**', 'paragraph(bold:"a")'],
  ['italic', '*a*', 'paragraph(italic:"a")'],
  ['underscores', '_a_ __b__', 'paragraph(italic:"a", " ", bold:"b")', '*a* **b**'],
  ['strike', '~~a~~', 'paragraph(strike:"a")'],
  ['highlight', '==a==', 'paragraph(highlight:"a")'],
  ['comparison is no highlight', 'a==b && c==d', 'paragraph("a==b && c==d")'],
  ['spaced equals signs', 'a == b == c', 'paragraph("a == b == c")'],
  ['code', '`a`', 'paragraph(code:"a")'],
  ['bold code', '**`a`**', 'paragraph(bold:code:"a")'],
  ['link', '[a](b "c")', 'paragraph(link:"a")'],
  ['autolink', '<https://a.example>', 'paragraph(link:"https://a.example")'],
  ['bare link', 'https://a.example/b_c.', 'paragraph(link:"https://a.example/b_c", ".")'],
  ['reference link', '[a][B]\n\n[B]: c', 'paragraph(link:"a"), definition label=B href=c()'],
  ['collapsed reference', '[a][]\n\n[a]: c', 'paragraph(link:"a"), definition label=a href=c()'],
  ['shortcut reference', '[a]\n\n[a]: c', 'paragraph(link:"a"), definition label=a href=c()'],
  ['empty link', '[](a)', 'paragraph(rawInline value=[](a)())'],
  ['image', '![a](b "c")', 'paragraph(image src=b alt=a title=c())'],
  [
    'text of an image',
    '![$a$ ==b== %%c%%](d)',
    'paragraph(image src=d alt=$a$ ==b== %%c%%())',
    '![\\$a\\$ ==b== \\%%c\\%%](d)',
  ],
  ['hard break', 'a\\\nb', 'paragraph("a", hardBreak(), "b")'],
  ['hard break of spaces', 'a  \nb', 'paragraph("a", hardBreak spaces=true(), "b")'],
  [
    'inline HTML',
    'a <b>c</b>',
    'paragraph("a ", htmlInline value=<b>(), "c", htmlInline value=</b>())',
  ],
  ['HTML block', '<div>\na\n</div>', 'htmlBlock value=<div>\na\n</div>()'],
  ['quote', '> a\n>\n> b', 'blockquote(paragraph("a"), paragraph("b"))'],
  ['callout', '> [!NOTE] a\n> b', 'callout kind=NOTE(calloutTitle("a"), paragraph("b"))'],
  ['folded callout', '> [!tip]- *a*', 'callout kind=tip fold=-(calloutTitle(italic:"a"))'],
  ['callout without title', '> [!x]\n> b', 'callout kind=x(calloutTitle(), paragraph("b"))'],
  [
    'escaped callout is a quote',
    '> \\[!NOTE] a',
    'blockquote(paragraph("[!NOTE] a"))',
    '> \\[!NOTE] a',
  ],
  [
    'bullet list',
    '* a\n* b',
    'bulletList marker=*(listItem(paragraph("a")), listItem(paragraph("b")))',
  ],
  [
    'loose list',
    '- a\n\n- b',
    'bulletList spread=true marker=-(listItem(paragraph("a")), listItem(paragraph("b")))',
  ],
  ['ordered list', '3) a', 'orderedList start=3 marker=)(listItem(paragraph("a")))'],
  [
    'task list',
    '- [x] a\n- [ ] b',
    'taskList marker=-(taskItem checked=true(paragraph("a")), taskItem(paragraph("b")))',
  ],
  ['empty task', '- [ ]', 'taskList marker=-(taskItem(paragraph()))'],
  [
    'list with some tasks',
    '- [x] a\n- b',
    'bulletList marker=-(listItem checked=true(paragraph("a")), listItem(paragraph("b")))',
  ],
  ['empty item', '-', 'bulletList marker=-(listItem(paragraph()))'],
  ['rule', 'a\n\n---', 'paragraph("a"), horizontalRule()'],
  ['code block', '```js {1}\na\n```', 'codeBlock language=js meta={1}("a")'],
  ['indented code', '    a', 'codeBlock("a")', '```\na\n```'],
  ['longer fence', '````\n```\n````', 'codeBlock("```")'],
  [
    'table',
    '| a | b |\n| :-- | --: |\n| c | d\\|e |',
    'table(tableRow(tableHeader align=left(paragraph("a")), tableHeader align=right(paragraph("b"))), tableRow(tableCell align=left(paragraph("c")), tableCell align=right(paragraph("d|e"))))',
  ],
  [
    'surplus cells',
    '| a |\n| --- |\n| b | c |',
    'table(tableRow(tableHeader(paragraph("a"))), tableRow(tableCell(paragraph("b")), tableCell(paragraph("c"))))',
  ],
  [
    'footnote',
    'a[^1]\n\n[^1]: b',
    'paragraph("a", footnoteReference label=1()), footnoteDefinition label=1(paragraph("b"))',
  ],
  ['YAML front matter', '---\na: b # c\n---', 'frontmatter value=a: b # c format=yaml()'],
  [
    'TOML front matter',
    '+++\na = 1\n+++\n\nb',
    'frontmatter value=a = 1 format=toml(), paragraph("b")',
  ],
  ['inline math', '$a|b$', 'paragraph(mathInline latex=a|b())'],
  ['display math in a line', 'a $$b$$', 'paragraph("a ", mathInline latex=b display=true())'],
  ['math block', '$$\na\n$$', 'mathBlock latex=a()'],
  ['money is no math', 'from $5 to $10', 'paragraph("from $5 to $10")'],
  ['shell variables are no math', '$HOME/$PATH', 'paragraph("$HOME/$PATH")'],
  ['Mermaid', '```mermaid\ngraph TD\n```', 'codeBlock language=mermaid("graph TD")'],
  ['wikilink', '[[A]]', 'paragraph(wikilink title=A())'],
  [
    'wikilink in full',
    '[[A#B|c]] [[A#^d]]',
    'paragraph(wikilink title=A heading=B label=c(), " ", wikilink title=A block=d())',
  ],
  [
    'wikilink to C#',
    '[[C#]] [[F# tips#Top]]',
    'paragraph(wikilink title=C#(), " ", wikilink title=F# tips heading=Top())',
  ],
  [
    'wikilink in a table',
    '| a |\n| --- |\n| [[b\\|c]] |',
    'table(tableRow(tableHeader(paragraph("a"))), tableRow(tableCell(paragraph(wikilink title=b label=c()))))',
  ],
  ['shell test is no wikilink', '[[ -f a ]]', 'paragraph("[[ -f a ]]")', '\\[\\[ -f a ]]'],
  ['embed', '![[a.png|b|100x20]]', 'paragraph(embed title=a.png label=b size=100x20())'],
  ['tag', '#a/b-c, (#d)', 'paragraph(hashtag name=a/b-c(), ", (", hashtag name=d(), ")")'],
  ['no tags', 'C# #12 #fff a#b', 'paragraph("C# #12 #fff a#b")'],
  ['escaped tag', '\\#a', 'paragraph("#a")'],
  ['tag in emphasis', '_see #a_', 'paragraph(italic:"see ", italic:hashtag name=a())', '*see #a*'],
  ['block id', 'a ^b-1', 'paragraph id=^b-1("a")'],
  ['escaped block id', 'a \\^b', 'paragraph("a ^b")'],
  ['comment', 'a %%b *c*%% d', 'paragraph("a ", comment value=b *c*(), " d")'],
  ['comment block', '%%\na\n\nb\n%%', 'commentBlock value=\na\n\nb\n()'],
  [
    'speaker notes',
    ':::notes\na\n\n- b\n:::',
    'speakerNotes(paragraph("a"), bulletList marker=-(listItem(paragraph("b"))))',
  ],
  [
    'other directives stay raw',
    ':::tip[A]\nb\n:::',
    'paragraph(rawInline value=:::tip[A](), "\\nb\\n", rawInline value=:::())',
  ],
  ['shortcode', '{{< a b="_c_" >}}', 'paragraph(rawInline value={{< a b="_c_" >}}())'],
  ['link to Liquid', '[a]({{ b_c | d }}/e)', 'paragraph(rawInline value=[a]({{ b_c | d }}/e)())'],
  [
    'Liquid',
    '{% raw %}a*b{% endraw %}',
    'paragraph(rawInline value={% raw %}(), "a*b", rawInline value={% endraw %}())',
    '{% raw %}a\\*b{% endraw %}',
  ],
  ['emphasis in emphasis', '*a **b***', 'paragraph(italic:"a ", italic:bold:"b")', '*a __b__*'],
];

describe('each construct', () => {
  for (const [name, markdown, expected, canonical = markdown] of constructs) {
    it(name, () => {
      const { document } = fromMarkdown(markdown);
      expect((document.content ?? []).map(outline).join(', ')).toBe(expected);
      expect(toMarkdown(document)).toBe(`${canonical}\n`);
    });
  }
});

describe('whole texts', () => {
  it.each([
    '',
    '\n',
    ' \n\t\n',
    '\uFEFF',
    '\uFEFFa',
    'a',
    'a\r\nb\rc\nd',
    'a\r\n\r\nb\r\n',
    '\n\n# a\n\n\n\nb   \n\n',
  ])('come back byte for byte: %j', (markdown) => {
    const { document, verbatim } = fromMarkdown(markdown);
    expect(toMarkdown(document, { verbatim })).toBe(markdown);
  });

  it('come back byte for byte with the empty paragraph that an editor adds', () => {
    const { document, verbatim } = fromMarkdown('* a\n\n__b__');
    const content = [...(document.content ?? []), { type: 'paragraph' }];
    expect(toMarkdown({ type: 'doc', content }, { verbatim })).toBe('* a\n\n__b__');
  });

  it('keep the other blocks when the edited one cannot be written exactly', () => {
    const { document, verbatim } = fromMarkdown('* a\n\n__b__\n\nc\n');
    const [list, bold] = document.content ?? [];
    const tag = { type: 'hashtag', attrs: { name: 'x' } };
    const odd = { type: 'paragraph', content: [{ type: 'text', text: 'a' }, tag] };
    const content = [list, bold, odd].filter((block) => block !== undefined);
    expect(toMarkdown({ type: 'doc', content }, { verbatim })).toBe('* a\n\n__b__\n\na#x\n');
  });

  it('keeps the source of blocks that were moved or copied', () => {
    const { document, verbatim } = fromMarkdown('* a\n\n__b__\n\nc\n');
    const [list, bold, text] = document.content ?? [];
    const content = [bold, list, bold, text].filter((block) => block !== undefined);
    expect(toMarkdown({ type: 'doc', content }, { verbatim })).toBe('__b__\n\n* a\n\n__b__\n\nc\n');
  });

  it('writes the line ending of the source in edited blocks', () => {
    const { document, verbatim } = fromMarkdown('a\r\n\r\nb\r\nc\r\n');
    const content = [
      ...(document.content ?? []).slice(0, 1),
      { type: 'paragraph', content: [{ type: 'text', text: 'x\ny' }] },
    ];
    expect(toMarkdown({ type: 'doc', content }, { verbatim })).toBe('a\r\n\r\nx\r\ny\r\n');
  });
});
