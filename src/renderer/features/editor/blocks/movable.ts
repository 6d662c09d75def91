import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { Selection } from '@tiptap/pm/state';

/** Siblings that are moved as one: blocks of the document, items of a list or rows of a table. */
export interface Movable {
  readonly kind: 'block' | 'item' | 'row';
  readonly from: number;
  readonly to: number;
}

/**
 * What of the parent's children is moved: rows below the first, as Markdown has its header there,
 * items, and what stands at the top of the document.
 */
function kindIn(parent: Node, depth: number, first: number): Movable['kind'] | null {
  if (depth === 0) return 'block';
  if (isList(parent)) return 'item';
  return parent.type.name === 'table' && first > 0 ? 'row' : null;
}

/** The innermost siblings that hold both places and can be moved. */
function movableBetween($from: ResolvedPos, $to: ResolvedPos): Movable | null {
  for (let depth = $from.sharedDepth($to.pos); depth >= 0; depth -= 1) {
    const kind = kindIn($from.node(depth), depth, $from.index(depth));
    if (kind === null) continue;
    const from = $from.posAtIndex($from.index(depth), depth);
    const to = $to.posAtIndex($to.indexAfter(depth), depth);
    return from < to ? { kind, from, to } : null;
  }
  return null;
}

/** What is moved with the selection. */
export function movableOf({ $from, $to }: Selection): Movable | null {
  return movableBetween($from, $to);
}

/** What is moved with the place; with one between blocks, the one beside it. */
export function movableAt(doc: Node, position: number): Movable | null {
  const $position = doc.resolve(position);
  if ($position.parent.inlineContent) return movableBetween($position, $position);
  const { nodeAfter, nodeBefore } = $position;
  const beside = nodeAfter ?? nodeBefore;
  if (beside === null) return null;
  const isBefore = beside === nodeBefore;
  // Of a list the item.
  if (isList(beside)) return movableAt(doc, position + (isBefore ? -1 : 1));
  const other = doc.resolve(position + (isBefore ? -beside.nodeSize : beside.nodeSize));
  return isBefore ? movableBetween(other, $position) : movableBetween($position, other);
}

/** Whether the node is a list of some kind. */
export function isList({ type }: Node): boolean {
  return type.spec.group?.split(' ').includes('list') === true;
}
