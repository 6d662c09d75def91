import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import type { Mappable } from '@tiptap/pm/transform';
import { type RefObject, useEffect, useState } from 'react';
import { onBlockMenuRequested } from './block-keys';
import { firstLineMiddle, movableAtHeight } from './block-place';
import { movableOf, type Movable } from './movable';

/** The block that the handle belongs to, and how far down it stands. */
export interface HandledBlock {
  readonly block: Movable;
  /** Pixels from the top of the box around the text to the middle of the block's first line. */
  readonly top: number;
}

/** Milliseconds after which what was scrolled stands still. */
const STILL = 120;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The block under the mouse, else the one with the cursor. Looked for once a frame at most, so
 * that typing does not wait for it, and not while the text is scrolled: at each frame another block
 * comes under the mouse.
 *
 * @param box around the text
 * @param isHeld keeps it as it is, such as while its menu is open
 * @param onMenu the menu of the block with the cursor was asked for; it is that one now
 */
export function useHandledBlock(
  editor: Editor,
  box: RefObject<HTMLElement | null>,
  isHeld: boolean,
  onMenu: () => void,
): HandledBlock | null {
  const [handled, setHandled] = useState<HandledBlock | null>(null);

  useEffect(
    () =>
      onBlockMenuRequested(editor, () => {
        const block = editor.isEditable ? movableOf(editor.state.selection) : null;
        const next = placeOf(editor, box.current, block);
        if (next === null) return;
        setHandled(next);
        onMenu();
      }),
    [editor, box, onMenu],
  );

  // At once: what is drawn before the next frame asks the changed text about the block.
  useEffect(() => {
    const follow = ({ transaction }: { transaction: Transaction }): void => {
      if (transaction.docChanged) setHandled((last) => last && moved(last, transaction.mapping));
    };
    editor.on('transaction', follow);
    return () => void editor.off('transaction', follow);
  }, [editor]);

  useEffect(() => {
    const root = box.current;
    if (root === null || isHeld) return undefined;
    let frame = 0;
    let scrolled: ReturnType<typeof setTimeout> | undefined;
    let mouse: Point | null = null;
    const later = (): void => {
      if (scrolled !== undefined) return;
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        const next = placeOf(editor, root, findBlock(editor, mouse));
        setHandled((last) => (isSame(last, next) ? last : next));
      });
    };
    const onMove = ({ clientX: x, clientY: y, pointerType }: PointerEvent): void => {
      if (pointerType === 'touch') return;
      mouse = { x, y };
      later();
    };
    const onLeave = (): void => {
      mouse = null;
      later();
    };

    const onScroll = ({ target }: Event): void => {
      if (!(target instanceof Node) || !target.contains(root)) return;
      clearTimeout(scrolled);
      scrolled = setTimeout(() => {
        scrolled = undefined;
        later();
      }, STILL);
    };

    const end = new AbortController();
    const { signal } = end;
    document.addEventListener('scroll', onScroll, { signal, capture: true, passive: true });
    root.addEventListener('pointermove', onMove, { signal });
    root.addEventListener('pointerleave', onLeave, { signal });
    // Who types does not look at the mouse.
    root.addEventListener('keydown', onLeave, { signal });
    editor.on('transaction', later);
    editor.on('focus', later);
    editor.on('blur', later);
    later();
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(scrolled);
      end.abort();
      editor.off('transaction', later);
      editor.off('focus', later);
      editor.off('blur', later);
    };
  }, [editor, box, isHeld]);

  return handled;
}

function placeOf(
  editor: Editor,
  root: HTMLElement | null,
  block: Movable | null,
): HandledBlock | null {
  const middle = block && firstLineMiddle(editor.view, block);
  if (root === null || block === null || middle === null) return null;
  return { block, top: Math.round(middle - root.getBoundingClientRect().top) };
}

/** Where the block is after a change; empty where it is gone. */
function moved({ block, top }: HandledBlock, mapping: Mappable): HandledBlock {
  const from = mapping.map(block.from, 1);
  return { block: { ...block, from, to: Math.max(from, mapping.map(block.to, -1)) }, top };
}

function isSame(one: HandledBlock | null, other: HandledBlock | null): boolean {
  return (
    one?.top === other?.top &&
    one?.block.from === other?.block.from &&
    one?.block.to === other?.block.to
  );
}

function findBlock(editor: Editor, mouse: Point | null): Movable | null {
  const { view } = editor;
  if (!editor.isEditable) return null;
  const selected = movableOf(view.state.selection);
  const pointed = mouse && movableAtHeight(view, mouse.x, mouse.y);
  if (pointed === null) return view.hasFocus() ? selected : null;
  // With several selected, all of them.
  const isAmong =
    selected?.kind === pointed.kind && selected.from <= pointed.from && pointed.to <= selected.to;
  return isAmong ? selected : pointed;
}
