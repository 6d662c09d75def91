import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorAction } from '../toolbar/editor-action';
import type { Movable } from './movable';

/** Whether the block can become one of another kind: it holds text and is no row of a table. */
export function canTurn(doc: Node, { kind, from }: Movable): boolean {
  const node = doc.nodeAt(from);
  return kind !== 'row' && node !== null && !node.isAtom && node.type.name !== 'table';
}

/** Puts the cursor into the block, unless it is there. */
export function selectBlock(editor: Editor, { from, to }: Movable): void {
  const { doc, selection, tr } = editor.state;
  if (selection.from >= from && selection.to <= to) return;
  const isAtom = doc.nodeAt(from)?.isAtom === true;
  const next = isAtom ? NodeSelection.create(doc, from) : Selection.near(doc.resolve(from + 1));
  editor.view.dispatch(tr.setSelection(next));
}

/** Makes the block another kind of block; what is of that kind stays. */
export function turnInto(editor: Editor, { from, to }: Movable, action: EditorAction): void {
  const { doc, tr } = editor.state;
  const [start, end] = [doc.resolve(from + 1), doc.resolve(to - 1)];
  editor.view.dispatch(tr.setSelection(TextSelection.between(start, end)));
  const name = doc.nodeAt(from)?.type.name ?? '';
  if (action.id === 'paragraph') unwrap(editor, name);
  else if (action.isActive?.(editor) !== true) action.run(editor);
  const { selection } = editor.state;
  editor.view.dispatch(editor.state.tr.setSelection(Selection.near(selection.$from)));
}

/** Makes plain text of a block, or what is in it blocks of their own. */
function unwrap(editor: Editor, name: string): void {
  const chain = editor.chain().focus();
  if (name === 'listItem' || name === 'taskItem') chain.liftListItem(name).run();
  else if (name === 'blockquote') chain.toggleBlockquote().run();
  else if (name === 'callout') chain.toggleCallout().run();
  else chain.setParagraph().run();
}
