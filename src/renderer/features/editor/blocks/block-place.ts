import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { movableAt, type Movable } from './movable';

/** What can be moved at a height of the window, or null where no text is. */
export function movableAtHeight(view: EditorView, x: number, y: number): Movable | null {
  const place = placeAtHeight(view, x, y);
  return place === null ? null : movableAt(view.state.doc, place);
}

/** The place in the text at a point; beside the text, at the same height in it. */
export function placeAtHeight(view: EditorView, x: number, y: number): number | null {
  const { left, right } = view.dom.getBoundingClientRect();
  const inside = Math.min(Math.max(x, left + 4), right - 4);
  const found = view.posAtCoords({ left: inside, top: y });
  if (found === null) return null;
  const isAtom = found.inside >= 0 && view.state.doc.nodeAt(found.inside)?.isAtom === true;
  return isAtom ? found.inside : found.pos;
}

/** The middle of the first line of what can be moved, in pixels of the window. */
export function firstLineMiddle(view: EditorView, { from }: Movable): number | null {
  const { doc } = view.state;
  const block = view.nodeDOM(from);
  if (!(block instanceof HTMLElement)) return null;
  const start = TextSelection.findFrom(doc.resolve(from + 1), 1, true)?.from;
  if (start === undefined || start > endOf(doc, from)) {
    const { top, height } = block.getBoundingClientRect();
    return top + Math.min(height / 2, 12);
  }
  const line = view.coordsAtPos(start);
  return (line.top + line.bottom) / 2;
}

function endOf(doc: Node, from: number): number {
  return from + (doc.nodeAt(from)?.nodeSize ?? 0);
}
