import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { DocumentNode } from '#core/document/document';
import { alignBlocks } from '#core/document/merge/merge-documents';

/** Marks a transaction that brings in what was changed elsewhere. */
export const FOLLOWED = 'followed';

/**
 * A transaction that makes the document another version of it, which was made elsewhere. Blocks
 * that are the same are not touched, so that the cursor stays where it is; Undo goes on to take
 * back what was typed here.
 */
export function followDocument(state: EditorState, next: Node): Transaction {
  const { doc } = state;
  const pairs = [...alignBlocks(toBlocks(doc), toBlocks(next))].toReversed();
  const change = state.tr.setMeta('addToHistory', false).setMeta(FOLLOWED, true);
  let [end, nextEnd] = [doc.childCount, next.childCount];
  // From the end, so that the places before stay where they are.
  for (const [at, nextAt] of pairs) {
    replaceBlocks(change, doc, next, [at + 1, end], [nextAt + 1, nextEnd]);
    const isSame = doc.child(at).eq(next.child(nextAt));
    if (!isSame) replaceInside(change, doc, next, at, nextAt);
    [end, nextEnd] = [at, nextAt];
  }
  replaceBlocks(change, doc, next, [0, end], [0, nextEnd]);
  return change;
}

type Range = readonly [start: number, end: number];

function replaceBlocks(
  change: Transaction,
  doc: Node,
  next: Node,
  [start, end]: Range,
  [nextStart, nextEnd]: Range,
): void {
  if (start === end && nextStart === nextEnd) return;
  const blocks = next.children.slice(nextStart, nextEnd);
  change.replaceWith(placeOf(doc, start), placeOf(doc, end), blocks);
}

/** Replaces only what differs within a block, where that can be said. */
function replaceInside(
  change: Transaction,
  doc: Node,
  next: Node,
  at: number,
  nextAt: number,
): void {
  const [block, other, place] = [doc.child(at), next.child(nextAt), placeOf(doc, at)];
  const start = block.content.findDiffStart(other.content);
  const end = block.content.findDiffEnd(other.content);
  if (block.isTextblock && block.sameMarkup(other) && start !== null && end !== null) {
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    const slice = other.slice(start, end.b + overlap);
    change.replace(place + 1 + start, place + 1 + end.a + overlap, slice);
  } else {
    change.replaceWith(place, place + block.nodeSize, other);
  }
}

function placeOf(doc: Node, index: number): number {
  return doc.children.slice(0, index).reduce((sum, child) => sum + child.nodeSize, 0);
}

function toBlocks(doc: Node): readonly DocumentNode[] {
  return doc.children.map((child) => child.toJSON() as DocumentNode);
}
