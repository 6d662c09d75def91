import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

/** Puts the cursor into the text below a block, which gets an empty paragraph where none is. */
export function leaveBelow(editor: Editor, getPos: () => number | undefined): void {
  const { state, view } = editor;
  const position = getPos();
  const block = position === undefined ? null : state.doc.nodeAt(position);
  if (position === undefined || block === null) return;
  const { tr } = state;
  const end = position + block.nodeSize;
  const paragraph = state.schema.nodes['paragraph'];
  const isNextText = tr.doc.resolve(end).nodeAfter?.isTextblock === true;
  if (!isNextText && paragraph && editor.isEditable) tr.insert(end, paragraph.create());
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(end), 1)).scrollIntoView());
  view.focus();
}
