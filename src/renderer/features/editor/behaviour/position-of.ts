import type { Node } from '@tiptap/pm/model';

/** Where in a document the node begins that is which child at each depth. */
export function positionOf(doc: Node, path: readonly number[]): number {
  let node = doc;
  let position = -1;
  for (const index of path) {
    position += 1;
    for (let before = 0; before < index; before += 1) position += node.child(before).nodeSize;
    node = node.child(index);
  }
  return position;
}
