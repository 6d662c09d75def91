import { expect, it } from 'vitest';
import type { DocumentNode } from '../document';
import { toHtml } from '../to-html';
import { toMarkdown } from '../to-markdown';

/** A paragraph of these words. */
const P = (text: string): DocumentNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});

it.each<[blocks: readonly DocumentNode[], markdown: string, html: string]>([
  [
    [{ type: 'mathBlock', attrs: { latex: 'a $$ b' } }],
    '$$$\na $$ b\n$$$',
    '<pre class="math">a $$ b</pre>',
  ],
  [
    [{ type: 'mathBlock', attrs: { latex: '$$$' } }],
    '$$$$\n$$$\n$$$$',
    '<pre class="math">$$$</pre>',
  ],
  [
    [
      {
        type: 'codeBlock',
        attrs: { language: null, meta: null },
        content: [{ type: 'text', text: '```\na' }],
      },
    ],
    '````\n```\na\n````',
    '<pre><code>```\na\n</code></pre>',
  ],
  [
    [{ type: 'codeBlock', attrs: { language: 'js', meta: 'x y' }, content: [] }],
    '```js x y\n```',
    '<pre><code class="language-js"></code></pre>',
  ],
  [
    [
      {
        type: 'bulletList',
        attrs: { marker: '-' },
        content: [{ type: 'listItem', attrs: {}, content: [P('a')] }],
      },
      {
        type: 'bulletList',
        attrs: { marker: '-' },
        content: [{ type: 'listItem', attrs: {}, content: [P('b')] }],
      },
    ],
    '- a\n\n* b',
    '<ul>\n<li>a</li>\n</ul>\n<ul>\n<li>b</li>\n</ul>',
  ],
  [
    [
      {
        type: 'orderedList',
        attrs: { start: 2, marker: ')' },
        content: [
          { type: 'listItem', attrs: {}, content: [P('a')] },
          { type: 'listItem', attrs: {}, content: [P('b')] },
        ],
      },
    ],
    '2) a\n3) b',
    '<ol start="2">\n<li>a</li>\n<li>b</li>\n</ol>',
  ],
  [
    [
      {
        type: 'orderedList',
        attrs: { start: 1 },
        content: [
          { type: 'listItem', attrs: { spread: false }, content: [P('a'), P('b')] },
          { type: 'listItem', attrs: {}, content: [P('c')] },
        ],
      },
    ],
    '1. a\n\n   b\n2. c',
    '<ol>\n<li><p>a</p>\n<p>b</p></li>\n<li><p>c</p></li>\n</ol>',
  ],
  [
    [
      {
        type: 'taskList',
        attrs: {},
        content: [{ type: 'taskItem', attrs: { checked: true }, content: [P('a'), P('b')] }],
      },
    ],
    '- [x] a\n\n  b',
    '<ul class="task-list">\n<li><input type="checkbox" disabled checked> <p>a</p>\n<p>b</p></li>\n</ul>',
  ],
  [
    [
      {
        type: 'bulletList',
        attrs: { spread: true },
        content: [{ type: 'listItem', attrs: {}, content: [P('a')] }],
      },
    ],
    '- a',
    '<ul>\n<li>a</li>\n</ul>',
  ],
  [
    [
      {
        type: 'bulletList',
        attrs: { spread: true },
        content: [
          { type: 'listItem', attrs: {}, content: [P('a')] },
          { type: 'listItem', attrs: {}, content: [P('b')] },
        ],
      },
    ],
    '- a\n\n- b',
    '<ul>\n<li><p>a</p></li>\n<li><p>b</p></li>\n</ul>',
  ],
  [
    [
      {
        type: 'taskList',
        attrs: {},
        content: [
          { type: 'taskItem', attrs: { checked: false }, content: [{ type: 'paragraph' }] },
          {
            type: 'taskItem',
            attrs: { checked: true },
            content: [
              P('a'),
              {
                type: 'bulletList',
                attrs: {},
                content: [{ type: 'listItem', attrs: {}, content: [P('b')] }],
              },
            ],
          },
        ],
      },
    ],
    '- [ ]\n- [x] a\n  - b',
    '<ul class="task-list">\n<li><input type="checkbox" disabled> </li>\n<li><input type="checkbox" disabled checked> a\n<ul>\n<li>b</li>\n</ul></li>\n</ul>',
  ],
  [[{ type: 'horizontalRule' }, { type: 'horizontalRule' }], '***\n\n---', '<hr>\n<hr>'],
  [
    [{ type: 'blockquote', attrs: {}, content: [{ type: 'horizontalRule' }, P('a')] }],
    '> ___\n>\n> a',
    '<blockquote>\n<hr>\n<p>a</p>\n</blockquote>',
  ],
  [
    [
      {
        type: 'callout',
        attrs: { kind: 'tip', fold: '-' },
        content: [{ type: 'calloutTitle', content: [{ type: 'text', text: 'T' }] }, P('a'), P('b')],
      },
    ],
    '> [!tip]- T\n> a\n>\n> b',
    '<aside class="callout callout-tip">\n<p class="callout-title">T</p>\n<p>a</p>\n<p>b</p>\n</aside>',
  ],
  [
    [
      {
        type: 'callout',
        attrs: { kind: 'tip', spread: true },
        content: [{ type: 'calloutTitle' }, P('a')],
      },
    ],
    '> [!tip]\n>\n> a',
    '<aside class="callout callout-tip">\n<p class="callout-title">tip</p>\n<p>a</p>\n</aside>',
  ],
  [
    [{ type: 'speakerNotes', attrs: { spread: true }, content: [P('a'), P('b')] }],
    ':::notes\n\na\n\nb\n\n:::',
    '<aside class="speaker-notes">\n<p>a</p>\n<p>b</p>\n</aside>',
  ],
  [
    [{ type: 'speakerNotes', attrs: {}, content: [P('a')] }],
    ':::notes\na\n:::',
    '<aside class="speaker-notes">\n<p>a</p>\n</aside>',
  ],
  [
    [
      {
        type: 'table',
        attrs: {},
        content: [
          {
            type: 'tableRow',
            attrs: {},
            content: [
              { type: 'tableHeader', attrs: { align: 'left' }, content: [P(' a ')] },
              { type: 'tableHeader', attrs: { align: null }, content: [{ type: 'paragraph' }] },
            ],
          },
          {
            type: 'tableRow',
            attrs: {},
            content: [
              { type: 'tableCell', attrs: {}, content: [P('b|c')] },
              { type: 'tableCell', attrs: {}, content: [P('\td')] },
            ],
          },
        ],
      },
    ],
    '| &#32;a |  |\n| :-- | --- |\n| b\\|c | &#9;d |',
    '<table>\n<thead>\n<tr><th style="text-align: left"> a </th><th></th></tr>\n</thead>\n<tbody>\n<tr><td>b|c</td><td>\td</td></tr>\n</tbody>\n</table>',
  ],
  [
    [{ type: 'footnoteDefinition', attrs: { label: 'a' }, content: [P('b'), P('c')] }],
    '[^a]: b\n\n    c',
    '<div class="footnote" id="footnote-a">\n<p>b</p>\n<p>c</p>\n</div>',
  ],
  [
    [{ type: 'definition', attrs: { label: 'a b', href: 'c d', title: 'e"f' } }],
    '[a b]: <c d> "e\\"f"',
    '',
  ],
  [
    [{ type: 'htmlBlock', attrs: { value: '<b>' } }, P('a')],
    '<b>\n\na',
    '<pre class="html">&lt;b&gt;</pre>\n<p>a</p>',
  ],
  [
    [
      {
        type: 'heading',
        attrs: { level: 3, minutes: 5, priority: 'may', demo: 'local', cut: '5', id: '^x' },
        content: [{ type: 'text', text: 'a' }],
      },
    ],
    '### a {minutes=5 priority=may demo=local cut=5} ^x',
    '<h3>a</h3>',
  ],
  [[{ type: 'paragraph' }, P('a'), { type: 'paragraph' }], 'a', '<p></p>\n<p>a</p>\n<p></p>'],
  [
    [{ type: 'frontmatter', attrs: { format: 'toml', value: 'a = 1' } }, P('b')],
    '+++\na = 1\n+++\n\nb',
    '<p>b</p>',
  ],
  [
    [
      { type: 'rawBlock', attrs: { value: 'x' } },
      { type: 'commentBlock', attrs: { value: 'y' } },
    ],
    'x\n\n%%y%%',
    '<pre class="raw">x</pre>',
  ],
])('%j', (content, markdown, html) => {
  const document = { type: 'doc', content };
  expect(toMarkdown(document)).toBe(`${markdown}\n`);
  expect(toHtml(document)).toBe(html);
});
