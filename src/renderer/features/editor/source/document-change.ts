import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { closeHistory } from '@tiptap/pm/history';

/**
 * A transaction that makes the document the other one, as one step of its history. It touches only
 * what differs, so that the rest keeps its place.
 *
 * @returns null where they are the same
 */
export function changeDocument(state: EditorState, next: Node): Transaction | null {
  const { doc } = state;
  const start = doc.content.findDiffStart(next.content);
  const end = doc.content.findDiffEnd(next.content);
  if (start === null || end === null) return null;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const [from, to] = [end.a + overlap, end.b + overlap];
  const narrow = replaceInside(state, next, start, from, to);
  const transaction = narrow?.doc.eq(next) === true ? narrow : replaceBlocks(state, next);
  return closeHistory(transaction);
}

function replaceInside(
  state: EditorState,
  next: Node,
  start: number,
  end: number,
  nextEnd: number,
): Transaction | null {
  try {
    return state.tr.replace(start, end, next.slice(start, nextEnd));
  } catch {
    // What lies between two places at different depths can't always be put in as it is.
    return null;
  }
}

function replaceBlocks(state: EditorState, next: Node): Transaction {
  const { doc } = state;
  const most = Math.min(doc.childCount, next.childCount);
  let first = 0;
  while (first < most && doc.child(first).eq(next.child(first))) first += 1;
  let last = 0;
  while (
    last < most - first &&
    doc.child(doc.childCount - 1 - last).eq(next.child(next.childCount - 1 - last))
  )
    last += 1;
  const startOf = (node: Node, index: number): number =>
    node.children.slice(0, index).reduce((sum, child) => sum + child.nodeSize, 0);
  const blocks = next.children.slice(first, next.childCount - last);
  return state.tr.replaceWith(startOf(doc, first), startOf(doc, doc.childCount - last), blocks);
}
