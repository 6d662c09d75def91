// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import { afterEach, expect, test, vi } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { openEditor } from '../testing/open-editor';

const MARKDOWN = 'above\n\n| cell | other |\n| ---- | ----- |\n| low  | lower |\n\nbelow\n';

let editor: Editor;
afterEach(() => editor.destroy());

/** Selects from the start of one word to that of another. */
function select(first: string, last: string): { anchor: number; head: number } {
  editor = openEditor(fromMarkdown(MARKDOWN).document);
  const { doc, tr } = editor.state;
  const places = new Map<string, number>();
  doc.descendants((node, at) => void places.set(node.text ?? '', at));
  const [anchor, head] = [places.get(first) ?? 0, places.get(last) ?? 0];
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, anchor, head)));
  return { anchor, head };
}

function press(key: string): void {
  // Where lines end can't be told without a page that is laid out.
  vi.spyOn(editor.view, 'endOfTextblock').mockReturnValue(true);
  const event = new KeyboardEvent('keydown', { key, shiftKey: true });
  editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event));
}

test.each([
  ['above', 'cell', 'ArrowDown'],
  ['above', 'low', 'ArrowDown'],
  ['below', 'low', 'ArrowUp'],
])('words marked from “%s” to “%s” stay marked', (first, last, key) => {
  const marked = select(first, last);
  press(key);
  expect(editor.state.selection).toBeInstanceOf(TextSelection);
  const { anchor, head } = editor.state.selection;
  expect({ anchor, head }).toEqual(marked);
});

test('cells of one table are marked as cells', () => {
  select('cell', 'cell');
  press('ArrowDown');
  const { selection } = editor.state;
  expect(selection).toBeInstanceOf(CellSelection);
});
