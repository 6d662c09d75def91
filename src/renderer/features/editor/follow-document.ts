import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { DocumentNode } from '#core/document/document';
import { alignBlocks } from '#core/document/merge/merge-documents';

/** Marks a transaction that brings in what was changed elsewhere. */
export const FOLLOWED = 'followed';

/**
 * A transaction that makes the document another version of it, which was made elsewhere. Blocks
 * that are the same are not touched, also within lists and quotes, so that the cursor stays where
 * it is; Undo goes on to take back what was typed here.
 */
export function followDocument(state: EditorState, next: Node): Transaction {
  return bringTo(state.doc, next, () =>
    state.tr.setMeta('addToHistory', false).setMeta(FOLLOWED, true),
  );
}

/** A transaction that makes the document another one, as a change of its own to be undone. */
export function reworkDocument(state: EditorState, next: Node): Transaction {
  return bringTo(state.doc, next, () => closeHistory(state.tr));
}

function bringTo(doc: Node, next: Node, begin: () => Transaction): Transaction {
  try {
    const change = begin();
    followChildren({ change, isDeep: true }, doc, next, 0);
    if (change.doc.eq(next)) return change;
  } catch {
    // What the schema wants in between can't always be put in piece by piece.
  }
  const change = begin();
  followChildren({ change, isDeep: false }, doc, next, 0);
  return change;
}

interface Following {
  readonly change: Transaction;
  /** Whether blocks within blocks are compared, too. */
  readonly isDeep: boolean;
}

/** @param start the place of the node's first child, in the document as it was */
function followChildren(following: Following, node: Node, next: Node, start: number): void {
  const { change } = following;
  const pairs = [...alignBlocks(toBlocks(node), toBlocks(next))].toReversed();
  let [end, nextEnd] = [node.childCount, next.childCount];
  const replace = ([from, to]: Range, [nextFrom, nextTo]: Range): void => {
    if (from === to && nextFrom === nextTo) return;
    const blocks = next.children.slice(nextFrom, nextTo);
    change.replaceWith(start + placeOf(node, from), start + placeOf(node, to), blocks);
  };
  // From the end, so that the places before stay where they are.
  for (const [at, nextAt] of pairs) {
    replace([at + 1, end], [nextAt + 1, nextEnd]);
    const [block, other] = [node.child(at), next.child(nextAt)];
    if (!block.eq(other)) replaceInside(following, block, other, start + placeOf(node, at));
    [end, nextEnd] = [at, nextAt];
  }
  replace([0, end], [0, nextEnd]);
}

type Range = readonly [start: number, end: number];

/** Replaces only what differs within a block, where that can be said. */
function replaceInside(following: Following, block: Node, other: Node, place: number): void {
  const { change, isDeep } = following;
  const start = block.content.findDiffStart(other.content);
  const end = block.content.findDiffEnd(other.content);
  const isOne = block.sameMarkup(other) && start !== null && end !== null;
  if (isOne && block.isTextblock) {
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    const slice = other.slice(start, end.b + overlap);
    change.replace(place + 1 + start, place + 1 + end.a + overlap, slice);
  } else if (isOne && isDeep && !block.isAtom) {
    followChildren(following, block, other, place + 1);
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
