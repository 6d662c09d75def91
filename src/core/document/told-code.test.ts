import { describe, expect, it } from 'vitest';
import { toldDocument, type ToldDocument } from './testing/told-document';

const ROWS: readonly ToldDocument[] = [
  [
    '```js {1} x\na\nb\n```',
    "codeBlock{'language':'js','meta':'{1} x'}(\"a\\nb\")",
    null,
    '<pre><code class="language-js">a\nb\n</code></pre>',
    'a\nb',
  ],
  ['```\n```', 'codeBlock', null, '<pre><code></code></pre>', ''],
  [
    '~~~ js\na\n~~~',
    "codeBlock{'language':'js'}(\"a\")",
    '```js\na\n```',
    '<pre><code class="language-js">a\n</code></pre>',
    'a',
  ],
  ['````\n```\n````', 'codeBlock("```")', null, '<pre><code>```\n</code></pre>', '```'],
  [
    '    a\n\n      b',
    'codeBlock("a\\n\\n  b")',
    '```\na\n\n  b\n```',
    '<pre><code>a\n\n  b\n</code></pre>',
    'a\n\n  b',
  ],
  ['```a`b\nc', 'paragraph("```a`b\\nc")', '\\`\\`\\`a\\`b\nc', '<p>```a`b\nc</p>', '```a`b\nc'],
  [
    '``` js\na',
    "codeBlock{'language':'js'}(\"a\")",
    '```js\na\n```',
    '<pre><code class="language-js">a\n</code></pre>',
    'a',
  ],
  ['\ta', 'codeBlock("a")', '```\na\n```', '<pre><code>a\n</code></pre>', 'a'],
  ['$$\na\n$$', "mathBlock{'latex':'a'}", null, '<pre class="math">a</pre>', 'a'],
  ['$$\n$$', 'mathBlock', null, '<pre class="math"></pre>', ''],
  ['$$$\na $$\n$$$', "mathBlock{'latex':'a $$'}", null, '<pre class="math">a $$</pre>', 'a $$'],
  [
    '$$ a $$',
    "paragraph(mathInline{'latex':'a','display':true})",
    '$$a$$',
    '<p><code class="math">a</code></p>',
    'a',
  ],
  [
    '`a` `` b ` c `` ` d `',
    'paragraph(code:"a" " " code:"b ` c" " " code:"d")',
    '`a` ``b ` c`` `d`',
    '<p><code>a</code> <code>b ` c</code> <code>d</code></p>',
    'a b ` c d',
  ],
  ['`a\nb`', 'paragraph(code:"a\\nb")', null, '<p><code>a\nb</code></p>', 'a\nb'],
  [
    '$a$ $$b$$ $c d$ $`e`$',
    "paragraph(mathInline{'latex':'a'} \" \" mathInline{'latex':'b','display':true} \" \" mathInline{'latex':'c d'} \" \" mathInline{'latex':'`e`'})",
    null,
    '<p><code class="math">a</code> <code class="math">b</code> <code class="math">c d</code> <code class="math">`e`</code></p>',
    'a b c d `e`',
  ],
  ['\\$a$ $5 $6', 'paragraph("$a$ $5 $6")', null, '<p>$a$ $5 $6</p>', '$a$ $5 $6'],
  ['$a$b', 'paragraph("$a$b")', null, '<p>$a$b</p>', '$a$b'],
  [
    '$$a$$b',
    "paragraph(mathInline{'latex':'a','display':true} \"b\")",
    '$$a$$&#98;',
    '<p><code class="math">a</code>b</p>',
    'ab',
  ],
  [
    '**`a`** *`b` c*',
    'paragraph(bold:code:"a" " " italic:code:"b" italic:" c")',
    null,
    '<p><strong><code>a</code></strong> <em><code>b</code> c</em></p>',
    'a b c',
  ],
  [
    '| a | b | c | d |\n| - | :- | -: | :-: |\n| e | `f\\|g` | $h\\|i$ | %%j\\|k%% |',
    "table(tableRow(tableHeader(paragraph(\"a\")) tableHeader{'align':'left'}(paragraph(\"b\")) tableHeader{'align':'right'}(paragraph(\"c\")) tableHeader{'align':'center'}(paragraph(\"d\"))) tableRow(tableCell(paragraph(\"e\")) tableCell{'align':'left'}(paragraph(code:\"f|g\")) tableCell{'align':'right'}(paragraph(mathInline{'latex':'h|i'})) tableCell{'align':'center'}(paragraph(comment{'value':'j|k'}))))",
    '| a | b | c | d |\n| --- | :-- | --: | :-: |\n| e | `f\\|g` | $h\\|i$ | %%j\\|k%% |',
    '<table>\n<thead>\n<tr><th>a</th><th style="text-align: left">b</th><th style="text-align: right">c</th><th style="text-align: center">d</th></tr>\n</thead>\n<tbody>\n<tr><td>e</td><td style="text-align: left"><code>f|g</code></td><td style="text-align: right"><code class="math">h|i</code></td><td style="text-align: center"></td></tr>\n</tbody>\n</table>',
    'a\nb\nc\nd\ne\nf|g\nh|i\nj|k',
  ],
  [
    '| a |\n| - |\n| b | c |\n|  |',
    'table(tableRow(tableHeader(paragraph("a"))) tableRow(tableCell(paragraph("b")) tableCell(paragraph("c"))) tableRow(tableCell(paragraph)))',
    '| a |\n| --- |\n| b | c |\n|  |',
    '<table>\n<thead>\n<tr><th>a</th></tr>\n</thead>\n<tbody>\n<tr><td>b</td><td>c</td></tr>\n<tr><td></td></tr>\n</tbody>\n</table>',
    'a\nb\nc',
  ],
  [
    'a | b\n- | -\nc',
    'paragraph("a | b") bulletList{\'marker\':\'-\'}(listItem(paragraph("| -\\nc")))',
    'a | b\n\n- \\| -\n  c',
    '<p>a | b</p>\n<ul>\n<li>| -\nc</li>\n</ul>',
    'a | b\n| -\nc',
  ],
  [
    '| [[a\\|b]] | ![[c\\|d\\|5]] |\n| - | - |',
    "table(tableRow(tableHeader(paragraph(wikilink{'title':'a','label':'b'})) tableHeader(paragraph(embed{'title':'c','label':'d','size':'5'}))))",
    '| [[a\\|b]] | ![[c\\|d\\|5]] |\n| --- | --- |',
    '<table>\n<thead>\n<tr><th><span class="wikilink" data-title="a">b</span></th><th><span class="embed" data-title="c">d</span></th></tr>\n</thead>\n</table>',
    'b\nd',
  ],
];

describe('code, formulas and tables is read, written anew and shown', () => {
  it.each(ROWS)('%j', (markdown, ...told) => {
    expect(toldDocument(markdown)).toEqual([markdown, ...told]);
  });
});
