import { Window } from 'happy-dom';
import { DOMParser, DOMSerializer, Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import type { DocumentNode } from './document';
import { fromMarkdown } from './from-markdown';
import { schema } from './schema';
import { toMarkdown } from './to-markdown';

const { document } = new Window() as unknown as { readonly document: Document };

/** A document as the page shows it. */
function show(markdown: string): HTMLElement {
  const node = Node.fromJSON(schema, fromMarkdown(markdown).document);
  const page = document.createElement('div');
  page.append(DOMSerializer.fromSchema(schema).serializeFragment(node.content, { document }));
  return page;
}

/** What a page is read as, written as Markdown. */
function read(page: HTMLElement): string {
  const node = DOMParser.fromSchema(schema).parse(page);
  return toMarkdown(node.toJSON() as DocumentNode).trimEnd();
}

function readHtml(html: string): string {
  const page = document.createElement('div');
  page.innerHTML = html;
  return read(page);
}

describe('what a page shows of a document is read as the same', () => {
  it.each([
    ['headings', '## a\n\n###### b'],
    ['marks', '**a** *b* ~~c~~ ==d== `e`'],
    ['links', '[a](https://a.example) [b](https://b.example "c")'],
    ['hard breaks', 'a\\\nb'],
    ['quotes', '> a\n>\n> b'],
    ['callouts', '> [!TIP]- Read *me*\n> a\n\n> [!NOTE]\n> b'],
    ['speaker notes', ':::notes\na\n:::'],
    ['footnotes', 'a[^1]\n\n[^1]: b'],
    ['lists', '- a\n- b\n  1. c\n  2. d\n\n3. e\n4. f'],
    ['tasks', '- [ ] a\n- [x] b'],
    ['tables', '| a | b | c | d |\n|---|:--|:-:|--:|\n| e | f | g | h |'],
    ['code', '```js\na\n\n  b\n```\n\n```\nc\n```'],
    ['rules', 'a\n\n---\n\nb'],
    ['images', '![a](b.png) ![c](d.png "e") ![](f.png)'],
    ['links to notes', '[[A]] [[A#b]] [[A#^c|d]] ![[A|300]] ![[A#b]]'],
    ['tags', 'a #b'],
    ['formulas', '$a$ $$b$$\n\n$$\nc\n  d\n$$'],
    ['comments', 'a %%b%%\n\n%%\nc\n%%'],
    ['HTML', 'a <b>b</b>\n\n<div>\n  c\n</div>'],
    ['definitions', '[a]: b\n\n[c]: d "e"'],
  ])('%s', (_, markdown) => {
    expect(read(show(markdown))).toBe(toMarkdown(fromMarkdown(markdown).document).trimEnd());
  });
});

describe('what comes from other pages', () => {
  it.each([
    ['tags of old', '<p><b>a</b> <i>b</i> <del>c</del></p>', '**a** *b* ~~c~~'],
    ['an image without a description', '<img src="a.png">', '![](a.png)'],
    ['a list that counts from elsewhere', '<ol start="4"><li>a</li></ol>', '4. a'],
    ['a list that says nothing', '<ol><li>a</li></ol>', '1. a'],
    ['cells aligned in HTML', '<table><tr><th align="right">a</th></tr></table>', '| a |\n| --: |'],
    ['code that names its language', '<pre data-language="js">a</pre>', '```js\na\n```'],
    [
      'a task that is open',
      '<ul data-type="taskList"><li data-type="taskItem">a</li></ul>',
      '- [ ] a',
    ],
    ['an unfinished link', '<p><a>a</a></p>', 'a'],
  ])('is read: %s', (_, html, markdown) => {
    expect(readHtml(html)).toBe(markdown);
  });

  it('keeps how many columns and rows a cell takes, and shows only what is more than one', () => {
    const page = document.createElement('div');
    page.innerHTML = '<table><tr><td colspan="2" rowspan="3">a</td><td>b</td></tr></table>';
    const node = DOMParser.fromSchema(schema).parse(page);
    const [wide, other] = (node.toJSON() as DocumentNode).content?.[0]?.content?.[0]?.content ?? [];
    expect(wide?.attrs).toMatchObject({ colspan: 2, rowspan: 3, align: null });
    expect(other?.attrs).toMatchObject({ colspan: 1, rowspan: 1 });
    const shown = document.createElement('div');
    shown.append(DOMSerializer.fromSchema(schema).serializeFragment(node.content, { document }));
    expect([...shown.querySelectorAll('td')].map((cell) => cell.getAttributeNames())).toEqual([
      ['colspan', 'rowspan'],
      [],
    ]);
  });
});
