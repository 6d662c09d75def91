import { describe, expect, it } from 'vitest';
import { toldDocument, type ToldDocument } from './testing/told-document';

const ROWS: readonly ToldDocument[] = [
  [
    '- a\n- b',
    'bulletList{\'marker\':\'-\'}(listItem(paragraph("a")) listItem(paragraph("b")))',
    null,
    '<ul>\n<li>a</li>\n<li>b</li>\n</ul>',
    'a\nb',
  ],
  [
    '* a\n* b',
    'bulletList{\'marker\':\'*\'}(listItem(paragraph("a")) listItem(paragraph("b")))',
    null,
    '<ul>\n<li>a</li>\n<li>b</li>\n</ul>',
    'a\nb',
  ],
  [
    '+ a',
    "bulletList{'marker':'+'}(listItem(paragraph(\"a\")))",
    null,
    '<ul>\n<li>a</li>\n</ul>',
    'a',
  ],
  [
    '- a\n\n- b',
    "bulletList{'spread':true,'marker':'-'}(listItem(paragraph(\"a\")) listItem(paragraph(\"b\")))",
    null,
    '<ul>\n<li><p>a</p></li>\n<li><p>b</p></li>\n</ul>',
    'a\nb',
  ],
  [
    '- a\n  - b\n\n    c\n- d',
    "bulletList{'marker':'-'}(listItem(paragraph(\"a\") bulletList{'marker':'-'}(listItem{'spread':true}(paragraph(\"b\") paragraph(\"c\")))) listItem(paragraph(\"d\")))",
    null,
    '<ul>\n<li>a\n<ul>\n<li><p>b</p>\n<p>c</p></li>\n</ul></li>\n<li>d</li>\n</ul>',
    'a\nb\nc\nd',
  ],
  [
    '1. a\n2. b',
    'orderedList{\'marker\':\'.\'}(listItem(paragraph("a")) listItem(paragraph("b")))',
    null,
    '<ol>\n<li>a</li>\n<li>b</li>\n</ol>',
    'a\nb',
  ],
  [
    '3) a\n4) b',
    "orderedList{'start':3,'marker':')'}(listItem(paragraph(\"a\")) listItem(paragraph(\"b\")))",
    null,
    '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>',
    'a\nb',
  ],
  [
    '1. a\n\n   b\n2. c',
    'orderedList{\'marker\':\'.\'}(listItem{\'spread\':true}(paragraph("a") paragraph("b")) listItem(paragraph("c")))',
    null,
    '<ol>\n<li><p>a</p>\n<p>b</p></li>\n<li><p>c</p></li>\n</ol>',
    'a\nb\nc',
  ],
  [
    '- [ ] a\n- [x] b\n- [X] c',
    "taskList{'marker':'-'}(taskItem(paragraph(\"a\")) taskItem{'checked':true}(paragraph(\"b\")) taskItem{'checked':true}(paragraph(\"c\")))",
    '- [ ] a\n- [x] b\n- [x] c',
    '<ul class="task-list">\n<li><input type="checkbox" disabled> a</li>\n<li><input type="checkbox" disabled checked> b</li>\n<li><input type="checkbox" disabled checked> c</li>\n</ul>',
    'a\nb\nc',
  ],
  [
    '- [ ] a\n- b',
    "bulletList{'marker':'-'}(listItem{'checked':false}(paragraph(\"a\")) listItem(paragraph(\"b\")))",
    null,
    '<ul>\n<li><input type="checkbox" disabled> a</li>\n<li>b</li>\n</ul>',
    'a\nb',
  ],
  [
    '- [ ]\n- [x]',
    "taskList{'marker':'-'}(taskItem(paragraph) taskItem{'checked':true}(paragraph))",
    null,
    '<ul class="task-list">\n<li><input type="checkbox" disabled> </li>\n<li><input type="checkbox" disabled checked> </li>\n</ul>',
    '',
  ],
  [
    '- [ ]*a*',
    'bulletList{\'marker\':\'-\'}(listItem(paragraph("[ ]" italic:"a")))',
    '- \\[ ]*a*',
    '<ul>\n<li>[ ]<em>a</em></li>\n</ul>',
    '[ ]a',
  ],
  [
    '- [ ]\n\n  a',
    "taskList{'marker':'-'}(taskItem{'spread':true}(paragraph paragraph(\"a\")))",
    null,
    '<ul class="task-list">\n<li><input type="checkbox" disabled> <p></p>\n<p>a</p></li>\n</ul>',
    'a',
  ],
  [
    '1. [ ] a',
    "orderedList{'marker':'.'}(listItem{'checked':false}(paragraph(\"a\")))",
    null,
    '<ol>\n<li><input type="checkbox" disabled> a</li>\n</ol>',
    'a',
  ],
  [
    '- \n- a',
    "bulletList{'marker':'-'}(listItem(paragraph) listItem(paragraph(\"a\")))",
    '-\n- a',
    '<ul>\n<li></li>\n<li>a</li>\n</ul>',
    'a',
  ],
  [
    '- # a\n- > b\n- ```\n  c\n  ```',
    'bulletList{\'marker\':\'-\'}(listItem(heading("a")) listItem(blockquote(paragraph("b"))) listItem(codeBlock("c")))',
    null,
    '<ul>\n<li><h1>a</h1></li>\n<li><blockquote>\n<p>b</p>\n</blockquote></li>\n<li><pre><code>c\n</code></pre></li>\n</ul>',
    'a\nb\nc',
  ],
  [
    '- a\n\n\n  b\n- c',
    'bulletList{\'marker\':\'-\'}(listItem{\'spread\':true}(paragraph("a") paragraph("b")) listItem(paragraph("c")))',
    '- a\n\n  b\n- c',
    '<ul>\n<li><p>a</p>\n<p>b</p></li>\n<li><p>c</p></li>\n</ul>',
    'a\nb\nc',
  ],
  [
    '0. a',
    "orderedList{'start':0,'marker':'.'}(listItem(paragraph(\"a\")))",
    null,
    '<ol start="0">\n<li>a</li>\n</ol>',
    'a',
  ],
  [
    '- a\n1. b',
    "bulletList{'marker':'-'}(listItem(paragraph(\"a\"))) orderedList{'marker':'.'}(listItem(paragraph(\"b\")))",
    '- a\n\n1. b',
    '<ul>\n<li>a</li>\n</ul>\n<ol>\n<li>b</li>\n</ol>',
    'a\nb',
  ],
  [
    '- \\[ ] a',
    "bulletList{'marker':'-'}(listItem(paragraph(\"[ ] a\")))",
    null,
    '<ul>\n<li>[ ] a</li>\n</ul>',
    '[ ] a',
  ],
];

describe('a list is read, written anew and shown', () => {
  it.each(ROWS)('%j', (markdown, ...told) => {
    expect(toldDocument(markdown)).toEqual([markdown, ...told]);
  });
});
