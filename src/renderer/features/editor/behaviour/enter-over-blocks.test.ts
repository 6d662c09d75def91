// @vitest-environment happy-dom
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { openEditor } from '../testing/open-editor';

const MARKDOWN = `plain

> quote

- item
  - nested

| cell | other |
| ---- | ----- |
| low  | lower |

\`\`\`
code
\`\`\`

end
`;

/** The document after Enter over the text from the start of one word to that of another, or as far behind it. */
function enterOver(first: string, last: string, behind = 0): Node {
  const editor = openEditor(fromMarkdown(MARKDOWN).document);
  const { view } = editor;
  const places = new Map<string, number>();
  editor.state.doc.descendants((node, at) => {
    if (node.isText) places.set(node.text ?? '', at);
  });
  const [from, to] = [first, last].map((word) => (places.get(word) ?? -1) + behind) as [
    number,
    number,
  ];
  view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)));
  const event = new KeyboardEvent('keydown', { key: 'Enter' });
  view.someProp('handleKeyDown', (handle) => handle(view, event));
  const { doc } = editor.state;
  doc.check();
  editor.destroy();
  return doc;
}

function textOf(doc: Node): string {
  return doc.textBetween(0, doc.content.size, '|');
}

test.each([
  ['plain', 'quote', '|quote|item|nested|cell|other|low|lower|code|end'],
  ['plain', 'end', '|end'],
  ['quote', 'item', 'plain||item|nested|cell|other|low|lower|code|end'],
  ['item', 'nested', 'plain|quote||nested|cell|other|low|lower|code|end'],
  ['item', 'code', 'plain|quote||code|end'],
])('Enter over what is from “%s” to “%s” deletes it', (first, last, left) => {
  expect(textOf(enterOver(first, last))).toBe(left);
});

test('Enter over words of one table goes to the cell below', () => {
  const all = 'plain|quote|item|nested|cell|other|low|lower|code|end';
  expect(textOf(enterOver('cell', 'lower', 1))).toBe(all);
});

test.each([
  ['plain', 'code', ['paragraph pl', 'codeBlock de']],
  ['code', 'end', ['codeBlock co', 'paragraph d']],
  ['nested', 'code', ['bulletList itemne', 'codeBlock de']],
])('what Enter leaves of “%s” and “%s” stays of their kinds', (first, last, kept) => {
  const doc = enterOver(first, last, 2);
  const kinds = doc.children.map(({ type, textContent }) => `${type.name} ${textContent}`);
  expect(kinds).toEqual(expect.arrayContaining(kept));
  expect(doc.textBetween(0, doc.content.size)).not.toContain('\n');
});
