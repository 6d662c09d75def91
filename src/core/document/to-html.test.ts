import { describe, expect, it } from 'vitest';
import { fromMarkdown } from './from-markdown';
import { toHtml } from './to-html';
import { toText } from './to-text';

const html = (markdown: string): string => toHtml(fromMarkdown(markdown).document);

describe('toHtml', () => {
  it.each([
    ['# a *b*', '<h1>a <em>b</em></h1>'],
    ['- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['3. a\n\n4. b', '<ol start="3">\n<li><p>a</p></li>\n<li><p>b</p></li>\n</ol>'],
    [
      '- [x] a',
      '<ul class="task-list">\n<li><input type="checkbox" disabled checked> a</li>\n</ul>',
    ],
    ['```ts\n<a>\n```', '<pre><code class="language-ts">&lt;a&gt;\n</code></pre>'],
    [
      '| a |\n|:-:|\n| b |',
      '<table>\n<thead>\n<tr><th style="text-align: center">a</th></tr>\n</thead>\n<tbody>\n<tr><td style="text-align: center">b</td></tr>\n</tbody>\n</table>',
    ],
    [
      '[[A|b]] #t',
      '<p><span class="wikilink" data-title="A">b</span> <span class="hashtag">#t</span></p>',
    ],
    ['a %%hidden%% b <!-- c -->', '<p>a  b </p>'],
    ['%%\nhidden\n%%', ''],
    ['---\ntitle: a\n---', ''],
    ['> a\n>\n> b', '<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>'],
    [
      '> [!Tip] *a*\n> b',
      '<aside class="callout callout-tip">\n<p class="callout-title"><em>a</em></p>\n<p>b</p>\n</aside>',
    ],
    ['> [!tip]', '<aside class="callout callout-tip">\n<p class="callout-title">tip</p>\n</aside>'],
    [':::notes\na\n:::', '<aside class="speaker-notes">\n<p>a</p>\n</aside>'],
    [
      'a[^1]\n\n[^1]: b',
      '<p>a<sup><a href="#footnote-1">1</a></sup></p>\n<div class="footnote" id="footnote-1">\n<p>b</p>\n</div>',
    ],
    ['1. a\n2. b', '<ol>\n<li>a</li>\n<li>b</li>\n</ol>'],
    [
      '- [ ] a\n\n  b\n- [x] c',
      '<ul class="task-list">\n<li><input type="checkbox" disabled> <p>a</p>\n<p>b</p></li>\n<li><input type="checkbox" disabled checked> <p>c</p></li>\n</ul>',
    ],
    ['- [ ] a\n- b', '<ul>\n<li><input type="checkbox" disabled> a</li>\n<li>b</li>\n</ul>'],
    ['- a\n  - b', '<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul></li>\n</ul>'],
    ['```\n```', '<pre><code></code></pre>'],
    ['| a |\n|-|', '<table>\n<thead>\n<tr><th>a</th></tr>\n</thead>\n</table>'],
    ['a\n\n---', '<p>a</p>\n<hr>'],
    ['$$\na<b\n$$', '<pre class="math">a&lt;b</pre>'],
    ['$a<b$', '<p><code class="math">a&lt;b</code></p>'],
    ['<div>a</div>', '<pre class="html">&lt;div&gt;a&lt;/div&gt;</pre>'],
    ['<!-- a -->', ''],
    ['a <i>b</i>', '<p>a &lt;i&gt;b&lt;/i&gt;</p>'],
    ['[a]: b', ''],
    ['[](a)', '<p>[](a)</p>'],
    ['a\\\n~~b~~ ==c== `d`', '<p>a<br>\n<del>b</del> <mark>c</mark> <code>d</code></p>'],
    ['[a](https://b "c")', '<p><a href="https://b" title="c">a</a></p>'],
    [
      '![a|right|20x10](b.png "c") ![d|center](e.png)',
      '<p><img src="b.png" alt="a" title="c" width="20" height="10" align="right"> <img src="e.png" alt="d"></p>',
    ],
    [
      '[[A#B]] [[#B]] ![[A|c]]',
      '<p><span class="wikilink" data-title="A">A &gt; B</span> <span class="wikilink" data-title="">B</span> <span class="embed" data-title="A">c</span></p>',
    ],
  ])('%j', (markdown, expected) => expect(html(markdown)).toBe(expected));

  it.each([
    '[x](javascript:__kbx())',
    '[x](java&Tab;script:__kbx())',
    '<javascript:__kbx()>',
    '[x](data:text/html,__kbx)',
    '![x](vbscript:x)',
    '[x](search-ms:query=a)',
  ])('makes %s inert', (markdown) => expect(html(markdown)).not.toMatch(/(?:href|src)=/));

  it.each([
    'text <b onmouseover=__kbx()>b</b>',
    '<iframe src=x onload=__kbx()></iframe>',
    '[x](http://a "\\" onmouseover=__kbx() a=\\"")',
    '![a](x"onerror="__kbx())',
    '```<style/onload=__kbx()>\ncode\n```',
    '[[a|<img src=x onerror=__kbx()>]]',
    '{{ <img src=x onerror=__kbx()> }}',
    '> [!<img]',
    '$<img src=x onerror=__kbx()>$',
  ])('escapes %s', (markdown) => {
    const tags = html(markdown).match(/<[^>]*>/g) ?? [];
    for (const tag of tags) expect(tag).toMatch(/^<\/?(?:p|a|img|pre|code|span|blockquote)\b/);
    expect(tags.join('').replace(/"[^"]*"/g, '')).not.toContain('__kbx');
  });
});

describe('toHtml, asked for more', () => {
  const { document } = fromMarkdown('<div>a</div>\n\nb <i>c</i> $d$\n\n$$\ne\n$$');

  it('passes HTML through', () => {
    expect(toHtml(document, { rawHtml: true })).toBe(
      '<div>a</div>\n<p>b <i>c</i> <code class="math">d</code></p>\n<pre class="math">e</pre>',
    );
  });

  it('shows nodes in a way of their own', () => {
    const draw = ({ type }: { readonly type: string }) =>
      type.startsWith('math') ? `<${type}>` : null;
    expect(toHtml(document, { rawHtml: true, draw })).toBe(
      '<div>a</div>\n<p>b <i>c</i> <mathInline></p>\n<mathBlock>',
    );
  });

  it('says which span of a table is more than one cell', () => {
    const cell = (attrs: Record<string, number>) => ({
      type: 'tableCell',
      attrs,
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'a' }] },
        { type: 'paragraph' },
      ],
    });
    const row = {
      type: 'tableRow',
      content: [cell({ colspan: 2, rowspan: 1 }), cell({ rowspan: 3 })],
    };
    expect(toHtml({ type: 'doc', content: [{ type: 'table', content: [row] }] })).toBe(
      '<table>\n<tbody>\n<tr><td colspan="2">a<br></td><td rowspan="3">a<br></td></tr>\n</tbody>\n</table>',
    );
  });

  it('tells of a block that it does not know', () => {
    expect(() => toHtml({ type: 'doc', content: [{ type: 'poem' }] })).toThrow(
      'a kind that this version of Outloud doesn’t know (poem)',
    );
    expect(
      toHtml({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'poem' }] }] }),
    ).toBe('<p></p>');
  });
});

describe('toText', () => {
  it('gives a line for each block, with code and link texts', () => {
    const { document } = fromMarkdown(
      '# A\n\nb **c** [[D|e]]\n\n- f\n- g\n\n```\nh\ni\n```\n\n| j | k |\n|-|-|\n',
    );
    expect(toText(document)).toBe('A\nb c e\nf\ng\nh\ni\nj\nk');
  });
});
