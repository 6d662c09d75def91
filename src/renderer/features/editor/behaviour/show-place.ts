import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { DocumentNode } from '#core/document/document';
import { findInline, listTextBlocks } from '#core/document/text-blocks';
import { positionOf } from './position-of';

/** A place in the text: from where to where in the text of which of its blocks. */
export interface TextPlace {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** Milliseconds for which the block is tinted. */
const FLASH = 1400;
/** Frames for which a block is followed that moves after it was scrolled to. */
const FOLLOWED = 20;
/** The name under which the stylesheet knows what was found. */
const FOUND = 'found';

/**
 * Scrolls to a place and marks it, without a change to the text; the cursor waits there, and the
 * focus stays where it is. A place that is not there any more is left alone.
 */
export function showPlace(editor: Editor, place: TextPlace): void {
  const { view, state } = editor;
  const range = findPlace(state.doc, place);
  if (range === null) return;
  editor.commands.setTextSelection(range.from);
  const block = view.nodeDOM(range.block);
  if (!(block instanceof HTMLElement)) return;
  bringIntoSight(block);
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) {
    const tint = { backgroundColor: 'var(--outloud-selected)', borderRadius: '4px' };
    block.animate([tint, { ...tint, backgroundColor: 'transparent' }], FLASH);
  }
  const marked = document.createRange();
  const [start, end] = [view.domAtPos(range.from, 1), view.domAtPos(range.to, -1)];
  marked.setStart(start.node, start.offset);
  marked.setEnd(end.node, end.offset);
  CSS.highlights.set(FOUND, new Highlight(marked));
  editor.once('update', () => CSS.highlights.delete(FOUND));
}

/**
 * Scrolls to a block. In a long text what is around it gets its real height only there, which moves
 * the block, and the browser scrolls, too: it is followed for a moment, unless the person scrolls.
 */
function bringIntoSight(block: HTMLElement): void {
  const scroll = (): number => {
    block.scrollIntoView({ block: 'center' });
    return block.getBoundingClientRect().top;
  };
  let top = scroll();
  let frames = FOLLOWED;
  const follow = (): void => {
    if (Math.abs(block.getBoundingClientRect().top - top) > 1) top = scroll();
    frames -= 1;
    if (frames > 0 && block.isConnected) requestAnimationFrame(follow);
  };
  window.addEventListener('wheel', () => (frames = 0), { once: true, passive: true });
  requestAnimationFrame(follow);
}

/** Where in the editor's document the block and the place in it are. */
export function findPlace(
  doc: Node,
  { block, start, end }: TextPlace,
): { block: number; from: number; to: number } | null {
  const found = listTextBlocks(doc.toJSON() as DocumentNode)[block];
  if (found === undefined) return null;
  const position = positionOf(doc, found.path);
  const node = doc.nodeAt(position);
  if (node === null) return null;
  const first = position + 1;
  return { block: position, from: first + offsetOf(node, start), to: first + offsetOf(node, end) };
}

/** Positions from a block's start to a place of its text. */
function offsetOf(block: Node, place: number): number {
  const children = block.children;
  const { child, offset } = findInline(
    children.map((one) => one.toJSON() as DocumentNode),
    place,
  );
  const before = children.slice(0, child).reduce((sum, one) => sum + one.nodeSize, 0);
  return before + (children[child]?.isText === true ? offset : 0);
}
