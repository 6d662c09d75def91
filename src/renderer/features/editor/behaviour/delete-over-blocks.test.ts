// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { afterEach, expect, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { toMarkdown } from '#core/document/to-markdown';
import { documentJson } from '../document-json';
import { openEditor } from '../testing/open-editor';
import { deleteSelected } from './delete-over-blocks';

const MARKDOWN = `> quote
>
> more

- gone

> [!note] title
> body

last
`;

let editor: Editor;
afterEach(() => editor.destroy());

/** Selects from behind the first two letters of one word to behind those of another. */
function select(first: string, last: string): void {
  editor = openEditor(fromMarkdown(MARKDOWN).document);
  const { doc, tr } = editor.state;
  const places = new Map<string, number>();
  doc.descendants((node, at) => void places.set(node.text ?? '', at + 2));
  const [from, to] = [places.get(first) ?? 0, places.get(last) ?? 0];
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)));
}

function press(key: string): void {
  const event = new KeyboardEvent('keydown', { key });
  editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event));
}

function type(text: string): void {
  const { view, state } = editor;
  const { from, to } = state.selection;
  const plain = () => view.state.tr.insertText(text);
  const isTaken = view.someProp('handleTextInput', (take) => take(view, from, to, text, plain));
  if (isTaken !== true) view.dispatch(plain());
}

function markdown(): string {
  editor.state.doc.check();
  return toMarkdown(documentJson(editor.state.doc));
}

const SHORT = '> qu\n\n> [!note] tle\n> body\n\nlast\n';

test.each(['Backspace', 'Delete'])('%s from a quote into a callout’s title leaves both', (key) => {
  select('quote', 'title');
  press(key);
  expect(markdown()).toBe(SHORT);
  type('x');
  expect(markdown()).toBe(SHORT.replace('qu', 'qux'));
});

test('typing from a quote into a callout’s title stands where the words were', () => {
  select('quote', 'title');
  type('x');
  expect(markdown()).toBe(SHORT.replace('qu', 'qux'));
});

test('words from a quote into a callout’s title are cut', () => {
  select('quote', 'title');
  editor.view.dispatch(deleteSelected(editor.state));
  expect(markdown()).toBe(SHORT);
});

test('blocks that can become one do', () => {
  select('quote', 'body');
  press('Backspace');
  expect(markdown()).toContain('> qudy\n');
});
