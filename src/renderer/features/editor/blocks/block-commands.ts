import { closeHistory } from '@tiptap/pm/history';
import { Fragment, type Node } from '@tiptap/pm/model';
import { Selection, type Command } from '@tiptap/pm/state';
import { movableOf } from './movable';

/** Adds a copy of the blocks, items or rows with the selection after them, and goes there. */
export const duplicateBlock: Command = (state, dispatch) => {
  const copied = movableOf(state.selection);
  if (copied === null) return false;
  const { from, to } = copied;
  const { content } = state.doc.slice(from, to);
  const tr = closeHistory(state.tr).insert(to, withoutNames(content));
  const head = state.selection.head + to - from;
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(head))).scrollIntoView());
  return true;
};

/** Deletes the blocks, items or rows with the selection; a list without items goes, too. */
export const deleteBlock: Command = (state, dispatch) => {
  const deleted = movableOf(state.selection);
  if (deleted === null) return false;
  const tr = closeHistory(state.tr).deleteRange(deleted.from, deleted.to);
  const place = tr.doc.resolve(Math.min(deleted.from, tr.doc.content.size));
  dispatch?.(tr.setSelection(Selection.near(place)).scrollIntoView());
  return true;
};

/** What is known by a name is there once. */
function withoutNames(content: Fragment): Fragment {
  return Fragment.from(content.content.map(withoutName));
}

function withoutName(node: Node): Node {
  if (node.isText) return node;
  const attributes = 'id' in node.attrs ? { ...node.attrs, id: null } : node.attrs;
  return node.type.create(attributes, withoutNames(node.content), node.marks);
}
