import { Fragment, type Node, type NodeType } from '@tiptap/pm/model';
import { NodeSelection, Selection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { closeHistory } from '@tiptap/pm/history';
import { itemTypeOf } from '../nodes/convert-list';
import type { Movable } from './movable';

/**
 * Moves blocks, items or rows to a place between others. Items become items of the list they come
 * into, and a list of their own outside of lists; a list that is left empty goes.
 *
 * @returns one step that can be undone, or null where nothing would move or they can't be there
 */
export function moveTo(state: EditorState, moved: Movable, at: number): Transaction | null {
  const { doc } = state;
  if (at >= moved.from && at <= moved.to) return null;
  const content = fit(doc, moved, doc.resolve(at).parent);
  if (content === null) return null;
  const tr = closeHistory(state.tr);
  const offset = offsetIn(state.selection, moved);
  const { from, to } = withEmptied(doc, moved);
  // The document is never empty meanwhile.
  tr.insert(at, content);
  tr.delete(tr.mapping.map(from, 1), tr.mapping.map(to, -1));
  const start = at <= from ? at : at - (to - from);
  return tr.setSelection(selectionIn(tr.doc, start, offset)).scrollIntoView();
}

function fit(doc: Node, { kind, from, to }: Movable, parent: Node): Fragment | null {
  const { content } = doc.slice(from, to);
  const list = doc.resolve(from).parent;
  if (kind !== 'item') return parent === list ? content : null;
  const itemType = itemTypeOf(parent);
  if (itemType !== null) {
    return Fragment.from(content.content.map((item) => toItem(item, itemType)));
  }
  if (parent !== doc) return null;
  return Fragment.from(list.type.create({ ...list.attrs, id: null }, content));
}

/** An item as one of another kind of list; a tick stays, also where the others have none. */
function toItem(item: Node, type: NodeType): Node {
  const { checked } = item.attrs;
  const attributes = type.name === 'taskItem' ? { checked: checked === true } : {};
  return type.create({ ...item.attrs, ...attributes }, item.content);
}

/** With the lists that hold nothing else. */
function withEmptied(doc: Node, { from, to }: Movable): { from: number; to: number } {
  let $from = doc.resolve(from);
  let end = to;
  while ($from.depth > 0 && $from.start() === $from.pos && $from.end() === end) {
    end = $from.after();
    $from = doc.resolve($from.before());
  }
  return { from: $from.pos, to: end };
}

/** How far in what is moved the cursor is, or null where it is elsewhere. */
function offsetIn({ head, empty }: Selection, { from, to }: Movable): number | null {
  return empty && head > from && head < to ? head - from : null;
}

function selectionIn(doc: Node, start: number, offset: number | null): Selection {
  if (offset !== null)
    return Selection.near(doc.resolve(Math.min(start + offset, doc.content.size)));
  const node = doc.nodeAt(start);
  if (node?.isAtom === true) return NodeSelection.create(doc, start);
  return Selection.near(doc.resolve(start + 1));
}
