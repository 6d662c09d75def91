import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { DocumentNode } from '#core/document/document';
import { findInline, listTextBlocks } from '#core/document/text-blocks';
import type { TextPlace } from '../../../entry-editor';
import { positionOf } from './position-of';

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
  markFound(editor, range);
}

/** Marks what was found until the text is changed, also when other marks draw it anew meanwhile. */
function markFound(editor: Editor, { from, to }: { readonly from: number; readonly to: number }) {
  const highlight = new Highlight();
  const mark = (): void => {
    const range = document.createRange();
    const [start, end] = [editor.view.domAtPos(from, 1), editor.view.domAtPos(to, -1)];
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    highlight.clear();
    highlight.add(range);
  };
  const follow = ({ transaction }: { readonly transaction: Transaction }): void => {
    const isOver = transaction.docChanged || CSS.highlights.get(FOUND) !== highlight;
    if (isOver) editor.off('transaction', follow);
    else mark();
  };
  mark();
  CSS.highlights.set(FOUND, highlight);
  editor.on('transaction', follow);
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
