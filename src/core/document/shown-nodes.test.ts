import { Window } from 'happy-dom';
import { DOMSerializer, Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { fromMarkdown } from './from-markdown';
import { schema } from './schema';

const { document } = new Window() as unknown as { readonly document: Document };

/** The HTML of Markdown as an editor shows it. */
function shown(markdown: string): string {
  const { content } = Node.fromJSON(schema, fromMarkdown(markdown).document);
  const page = document.createElement('div');
  page.append(DOMSerializer.fromSchema(schema).serializeFragment(content, { document }));
  return page.innerHTML;
}

describe('the page of an editor', () => {
  it.each([
    ['a\\\nb', '<p>a<br>b</p>'],
    ['## a', '<h2>a</h2>'],
    ['> a', '<blockquote><p>a</p></blockquote>'],
    [
      '> [!tip]- a\n> b',
      '<aside class="callout" data-callout="tip" data-fold="-"><p class="callout-title">a</p><p>b</p></aside>',
    ],
    [
      '> [!tip] a',
      '<aside class="callout" data-callout="tip"><p class="callout-title">a</p></aside>',
    ],
    [':::notes\na\n:::', '<aside class="speaker-notes"><p>a</p></aside>'],
    ['[^a]: b', '<div class="footnote-definition" data-footnote="a"><p>b</p></div>'],
    ['- a', '<ul><li><p>a</p></li></ul>'],
    ['1. a', '<ol><li><p>a</p></li></ol>'],
    ['3. a', '<ol start="3"><li><p>a</p></li></ol>'],
    [
      '- [x] a\n- [ ] b',
      '<ul data-type="taskList"><li data-type="taskItem" data-checked="true"><p>a</p></li><li data-type="taskItem" data-checked="false"><p>b</p></li></ul>',
    ],
    [
      '| a | b |\n| - | :-: |\n| c | d |',
      '<table><tbody><tr><th><p>a</p></th><th data-align="center"><p>b</p></th></tr><tr><td><p>c</p></td><td data-align="center"><p>d</p></td></tr></tbody></table>',
    ],
    ['```js x\na\n```', '<pre data-language="js"><code>a</code></pre>'],
    ['```\na\n```', '<pre><code>a</code></pre>'],
    ['a\n\n---', '<p>a</p><hr>'],
    ['[a]: b "c"', '<div class="definition" data-definition="a" data-href="b" title="c"></div>'],
    ['[a]: b', '<div class="definition" data-definition="a" data-href="b"></div>'],
    ['$$\na\n$$', '<div class="math" data-type="mathBlock">a</div>'],
    ['<div>a</div>', '<pre class="kept" data-kept="htmlBlock">&lt;div&gt;a&lt;/div&gt;</pre>'],
    ['%%\na\n%%', '<pre class="kept" data-kept="commentBlock">\na\n</pre>'],
    ['---\na: b\n---', '<pre class="kept" data-kept="frontmatter">a: b</pre>'],
    ['![a](b "c") ![](d)', '<p><img src="b" alt="a" title="c"> <img src="d" alt=""></p>'],
    [
      '[[A]] [[A#B|c]] [[A#^d]]',
      '<p><span class="wikilink" data-type="wikilink" data-title="A">A</span> <span class="wikilink" data-type="wikilink" data-title="A" data-heading="B" data-label="c">c</span> <span class="wikilink" data-type="wikilink" data-title="A" data-block="d">A</span></p>',
    ],
    [
      '![[A|c|100]]',
      '<p><span class="embed" data-type="embed" data-title="A" data-label="c" data-size="100">c</span></p>',
    ],
    ['#a', '<p><span class="hashtag" data-type="hashtag" data-name="a">a</span></p>'],
    [
      'a[^1]\n\n[^1]: b',
      '<p>a<span class="footnoteReference" data-type="footnoteReference" data-label="1">1</span></p><div class="footnote-definition" data-footnote="1"><p>b</p></div>',
    ],
    [
      '$a$ $$b$$',
      '<p><span class="math" data-type="mathInline">a</span> <span class="math" data-type="mathInline" data-display="">b</span></p>',
    ],
    [
      'a %%b%% <i>c</i> {{ d }}',
      '<p>a <code class="kept" data-kept="comment">b</code> <code class="kept" data-kept="htmlInline">&lt;i&gt;</code>c<code class="kept" data-kept="htmlInline">&lt;/i&gt;</code> <code class="kept" data-kept="rawInline">{{ d }}</code></p>',
    ],
    ['[a](b "c") [d](e)', '<p><a href="b" title="c">a</a> <a href="e">d</a></p>'],
    [
      '*a* **b** ~~c~~ ==d== `e`',
      '<p><em>a</em> <strong>b</strong> <s>c</s> <mark>d</mark> <code>e</code></p>',
    ],
  ])('shows %j as %j', (markdown, html) => {
    expect(shown(markdown)).toBe(html);
  });
});
