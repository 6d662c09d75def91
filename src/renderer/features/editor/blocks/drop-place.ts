import type { ResolvedPos } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { placeAtHeight } from './block-place';
import { isList, type Movable } from './movable';

/** Where what is dragged would come to, and the line that says so, in pixels of the window. */
export interface DropPlace {
  readonly at: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Where what is dragged would come to at a point of the window; null where it can't be. */
export function findDropPlace(
  view: EditorView,
  { kind, from }: Movable,
  x: number,
  y: number,
): DropPlace | null {
  const { doc } = view.state;
  const place = placeAtHeight(view, x, y);
  if (place === null) return null;
  const $place = doc.resolve(place);
  const table = kind === 'row' ? doc.resolve(from).parent : null;
  for (let depth = $place.depth; depth >= 0; depth -= 1) {
    const parent = $place.node(depth);
    const isWanted =
      kind === 'row' ? parent === table : depth === 0 || (kind === 'item' && isList(parent));
    if (isWanted) return besideChild(view, $place, depth, y, kind);
  }
  return null;
}

function besideChild(
  view: EditorView,
  $place: ResolvedPos,
  depth: number,
  y: number,
  kind: Movable['kind'],
): DropPlace | null {
  const parent = $place.node(depth);
  const index = Math.min($place.index(depth), parent.childCount - 1);
  const start = $place.posAtIndex(index, depth);
  const dom = view.nodeDOM(start);
  if (!(dom instanceof HTMLElement)) return null;
  const box = dom.getBoundingClientRect();
  const isHeader = kind === 'row' && index === 0;
  const isBefore = !isHeader && y < middleOf(dom, box);
  const beside = isBefore ? dom.previousElementSibling : dom.nextElementSibling;
  const next = beside?.getBoundingClientRect();
  const edge = isBefore ? box.top : box.bottom;
  // In the middle of the space between the two.
  const other = next && (isBefore ? next.bottom : next.top);
  return {
    at: isBefore ? start : start + parent.child(index).nodeSize,
    left: box.left,
    right: view.dom.getBoundingClientRect().right,
    top: other === undefined ? edge : (edge + other) / 2,
  };
}

/** Half-way down the block; of an item with a list in it, half-way down its own lines. */
function middleOf(dom: HTMLElement, box: DOMRect): number {
  const inner = dom.querySelector('ul, ol');
  const isItem = dom.tagName === 'LI' && inner !== null;
  const bottom = isItem ? inner.getBoundingClientRect().top : box.bottom;
  return (box.top + bottom) / 2;
}
