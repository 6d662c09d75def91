import { expect, it } from 'vitest';
import type { DocumentMark, DocumentNode } from '../document';
import { toHtml } from '../to-html';
import { toMarkdown } from '../to-markdown';

const link = (href: string, literal: boolean, title: string | null = null): DocumentMark => ({
  type: 'link',
  attrs: { href, title, ref: null, refKind: null, literal, order: null },
});
const MARKS: Readonly<Record<string, DocumentMark>> = {
  b: { type: 'bold', attrs: { order: null } },
  i: { type: 'italic', attrs: { order: null } },
  s: { type: 'strike', attrs: { order: null } },
  h: { type: 'highlight', attrs: { order: null } },
  c: { type: 'code' },
  l: link('/x', false),
  L: link('https://a.b', true),
  T: link('https://a.b', true, 't'),
  D: link('/$x', false),
  B: { type: 'bold', attrs: { order: 1 } },
  I: { type: 'italic', attrs: { order: 0 } },
};

/** A piece of a line: `bi|text`, its marks by their letters; or `@type;attribute=value`. */
function pieceOf(piece: string): DocumentNode {
  if (piece.startsWith('@')) {
    const [type = '', ...attrs] = piece.slice(1).split(';');
    const pairs = attrs.map((attr) => attr.split('=') as [string, string]);
    return { type, attrs: Object.fromEntries(pairs) };
  }
  const bar = piece.indexOf('|');
  const marks = Array.from(piece.slice(0, bar), (letter) => MARKS[letter] ?? { type: letter });
  return { type: 'text', text: piece.slice(bar + 1), ...(marks.length > 0 && { marks }) };
}

it.each<[pieces: readonly string[], markdown: string, html: string]>([
  [['|a', 'h|b', '|c'], '&#97;==b==&#99;', 'a<mark>b</mark>c'],
  [['|a ', 'h|b', '| c'], 'a ==b== c', 'a <mark>b</mark> c'],
  [['|a.', 'h|b', '|.c'], 'a.==b==.c', 'a.<mark>b</mark>.c'],
  [
    ['h|a', 'hb|b', 'b|c'],
    '==a**b**==**&#99;**',
    '<mark>a<strong>b</strong></mark><strong>c</strong>',
  ],
  [['h|a', 'i|b'], '==a==*&#98;*', '<mark>a</mark><em>b</em>'],
  [['|a', '@mathInline;latex=x', '|b'], '&#97;$x$&#98;', 'a<code class="math">x</code>b'],
  [['|1 ', '@mathInline;latex=x', '| 2'], '1 $x$ 2', '1 <code class="math">x</code> 2'],
  [['@hashtag;name=a', '|b'], '#a&#98;', '<span class="hashtag">#a</span>b'],
  [['@hashtag;name=a', '| b'], '#a b', '<span class="hashtag">#a</span> b'],
  [['@hashtag;name=a', '|-b'], '#a&#45;b', '<span class="hashtag">#a</span>-b'],
  [['@hashtag;name=a', '|.b'], '#a.b', '<span class="hashtag">#a</span>.b'],
  [['@hashtag;name=a', 'b|b'], '#a**b**', '<span class="hashtag">#a</span><strong>b</strong>'],
  [['@hashtag;name=a', 'c|b'], '#a`b`', '<span class="hashtag">#a</span><code>b</code>'],
  [['|$5 and $6'], '$5 and $6', '$5 and $6'],
  [['|$a ', 'D|b', '| c'], '\\$a [b](/\\$x) c', '$a <a href="/$x">b</a> c'],
  [['|$a ', '@image;src=/$x;alt=y'], '\\$a ![y](/\\$x)', '$a <img src="/$x" alt="y">'],
  [['|$a ', 'c|$', '| b'], '\\$a `$` b', '$a <code>$</code> b'],
  [['b|a', 'bi|b', 'i|c'], '**a*b****c*', '<strong>a<em>b</em></strong><em>c</em>'],
  [['bi|a', 'b|b'], '***a*b**', '<strong><em>a</em>b</strong>'],
  [['bi|a', 'i|b'], '***a**b*', '<em><strong>a</strong>b</em>'],
  [['bi|a'], '***a***', '<em><strong>a</strong></em>'],
  [['BI|a'], '***a***', '<em><strong>a</strong></em>'],
  [['bs|a', 's|b'], '~~**a**b~~', '<del><strong>a</strong>b</del>'],
  [
    ['l|a', 'lb|b', 'b|c'],
    '[a**b**](/x)**c**',
    '<a href="/x">a<strong>b</strong></a><strong>c</strong>',
  ],
  [['lc|a'], '[`a`](/x)', '<a href="/x"><code>a</code></a>'],
  [['bc|a', 'b|b'], '**`a`b**', '<strong><code>a</code>b</strong>'],
  [['c|a', 'bc|b'], '`a`**`b`**', '<code>a</code><strong><code>b</code></strong>'],
  [['L|https://a.b'], 'https://a.b', '<a href="https://a.b">https://a.b</a>'],
  [
    ['|see ', 'L|https://a.b', '|, c'],
    'see https://a.b, c',
    'see <a href="https://a.b">https://a.b</a>, c',
  ],
  [['|x', 'L|https://a.b'], 'x<https://a.b>', 'x<a href="https://a.b">https://a.b</a>'],
  [['L|https://a.b', '|c'], '<https://a.b>c', '<a href="https://a.b">https://a.b</a>c'],
  [
    ['Lb|https://a.b', '|.'],
    '[**https://a.b**](https://a.b).',
    '<a href="https://a.b"><strong>https://a.b</strong></a>.',
  ],
  [
    ['T|https://a.b'],
    '[https://a.b](https://a.b "t")',
    '<a href="https://a.b" title="t">https://a.b</a>',
  ],
  [['L|other'], '[other](https://a.b)', '<a href="https://a.b">other</a>'],
  [
    ['Lc|https://a.b'],
    '[`https://a.b`](https://a.b)',
    '<a href="https://a.b"><code>https://a.b</code></a>',
  ],
  [['|a', '@hardBreak', '|b'], 'a\\\nb', 'a<br>\nb'],
  [['|#a'], '\\#a', '#a'],
  [['|==a=='], '\\==a\\==', '==a=='],
  [['|a', '@hardBreak', '| '], 'a', 'a<br>\n '],
  [['|a  '], 'a', 'a  '],
  [['b|a '], '**a**', '<strong>a </strong>'],
  [['b|a', '| '], '**a**', '<strong>a</strong> '],
  [['c|a '], '`a `', '<code>a </code>'],
  [['l|a '], '[a ](/x)', '<a href="/x">a </a>'],
  [['|a', '@hardBreak', '|#b'], 'a\\\n\\#b', 'a<br>\n#b'],
  [['@comment;value=x', '|%'], '%%x%%%', '%'],
  [['|[[a]] ![[b]]'], '\\[\\[a]] !\\[\\[b]]', '[[a]] ![[b]]'],
  [['|{{a}} {%b%}'], '\\{{a}} \\{%b%}', '{{a}} {%b%}'],
  [['|a ^b'], 'a \\^b', 'a ^b'],
  [['|a {minutes=5}'], 'a \\{minutes=5}', 'a {minutes=5}'],
  [['b|a ', '|b'], '**a&#x20;**&#x62;', '<strong>a </strong>b'],
  [['b| a', '|b'], '**&#x20;a**b', '<strong> a</strong>b'],
  [['|a*b_c`d[e]<f>&amp;'], 'a\\*b_c\\`d\\[e]\\<f>\\&amp;', 'a*b_c`d[e]&lt;f&gt;&amp;amp;'],
  [['|http://a.b www.c.d e@f.g'], 'http\\://a.b www\\.c.d e\\@f.g', 'http://a.b www.c.d e@f.g'],
  [['@wikilink;title=a|b'], '[[a&#124;b]]', '<span class="wikilink" data-title="a|b">a|b</span>'],
  [['@embed;title=a;size=5'], '![[a|5]]', '<span class="embed" data-title="a">a</span>'],
  [
    ['@footnoteReference;label=1', '|: a'],
    '[^1]&#58; a',
    '<sup><a href="#footnote-1">1</a></sup>: a',
  ],
  [['@htmlInline;value=<b>', '|a'], '<b>a', '&lt;b&gt;a'],
  [['@rawInline;value={{x}}', '|{'], '{{x}}{', '{{x}}{'],
  [['@mathInline;latex=a$b'], '$$$a$b$$$', '<code class="math">a$b</code>'],
  [['@mathInline;latex= a '], '$$$  a  $$$', '<code class="math"> a </code>'],
  [['@mathInline;latex='], '$$$  $$$', '<code class="math"></code>'],
  [['@mathInline;latex=a\\'], '$$$a\\$$$', '<code class="math">a\\</code>'],
  [['h|=a='], '==\\=a\\===', '<mark>=a=</mark>'],
  [['b|*a*'], '**\\*a\\***', '<strong>*a*</strong>'],
  [['|a\nb'], 'a\nb', 'a\nb'],
  [['|- a'], '\\- a', '- a'],
  [['|1. a'], '1\\. a', '1. a'],
  [['|> a'], '\\> a', '&gt; a'],
  [['|# a'], '\\# a', '# a'],
  [['|+ a'], '\\+ a', '+ a'],
  [['|:::a'], '\\:::a', ':::a'],
  [
    ['|a', '@image;src=b c;alt=d]e;title=f"g'],
    'a![d\\]e](<b c> "f\\"g")',
    'a<img src="b c" alt="d]e" title="f&quot;g">',
  ],
])('a line of %j', (pieces, markdown, html) => {
  const paragraph = { type: 'paragraph', content: pieces.map(pieceOf) };
  const document = { type: 'doc', content: [paragraph] };
  expect(toMarkdown(document)).toBe(`${markdown}\n`);
  expect(toHtml(document)).toBe(`<p>${html}</p>`);
});
