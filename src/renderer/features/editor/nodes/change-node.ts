import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';

/**
 * Gives the node at a place other attributes; where it was selected, it stays so.
 *
 * @param change what is to be other, or null for nothing
 */
export function changeNode(
  editor: Editor,
  getPos: () => number | undefined,
  change: (node: Node) => Record<string, unknown> | null,
): void {
  const position = getPos();
  const node = position === undefined ? null : editor.state.doc.nodeAt(position);
  if (position === undefined || !node) return;
  const attributes = change(node);
  if (!attributes) return;
  const { tr } = editor.state;
  const wasSelected = tr.selection instanceof NodeSelection && tr.selection.from === position;
  tr.setNodeMarkup(position, undefined, { ...node.attrs, ...attributes });
  if (wasSelected) tr.setSelection(NodeSelection.create(tr.doc, position));
  editor.view.dispatch(tr);
}
