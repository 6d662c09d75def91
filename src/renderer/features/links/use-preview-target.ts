import { useEffect, useState } from 'react';
import type { Previewed } from '#contract/links/linking';
import { findAtCursor, findMarked, targetOf } from './preview-target';

/** Milliseconds until a card opens, and until it closes after the mouse has left. */
const OPENS_AFTER = 400;
const CLOSES_AFTER = 150;

/** What is looked at, and where it stands. */
export interface PreviewTarget {
  readonly element: HTMLElement;
  readonly target: Previewed;
}

/**
 * The link that the mouse rests on, that has the focus, or that the cursor touches while Ctrl or
 * Cmd is held; null while nothing is looked at.
 *
 * @param card its id: the mouse may go there
 */
export function usePreviewTarget(card: string): PreviewTarget | null {
  const [shown, show] = useState<PreviewTarget | null>(null);

  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let looked: HTMLElement | null = null;
    let by: 'mouse' | 'focus' | 'key' = 'mouse';
    let isShown = false;

    const set = (next: PreviewTarget | null): void => {
      isShown = next !== null;
      show(next);
    };
    const close = (): void => {
      clearTimeout(waiting);
      looked = null;
      if (isShown) set(null);
    };
    const look = (element: HTMLElement, how: typeof by): void => {
      if (element === looked) {
        // Back from the card or from beside it.
        if (isShown) clearTimeout(waiting);
        return;
      }
      close();
      const target = targetOf(element);
      if (target === null) return;
      looked = element;
      by = how;
      waiting = setTimeout(() => element.isConnected && set({ element, target }), OPENS_AFTER);
    };
    const leave = (): void => {
      if (looked === null || by !== 'mouse') return;
      clearTimeout(waiting);
      waiting = setTimeout(close, isShown ? CLOSES_AFTER : 0);
    };

    const onOver = (event: PointerEvent): void => {
      if (event.pointerType === 'touch') return;
      const element = findMarked(event.target);
      const isOnCard = event.target instanceof Element && event.target.closest(`#${card}`);
      if (isOnCard) clearTimeout(waiting);
      else if (element) look(element, 'mouse');
      else leave();
    };
    const onFocus = (event: FocusEvent): void => {
      const element = findMarked(event.target);
      // A click is no question.
      if (element?.matches(':focus-visible')) look(element, 'focus');
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && isShown) {
        // The card alone.
        event.preventDefault();
        event.stopPropagation();
        close();
      } else if (event.key === 'Control' || event.key === 'Meta') {
        const element = event.repeat ? null : findAtCursor();
        if (element !== null) look(element, 'key');
      } else if (event.key !== 'Shift') close();
    };
    const onKeyUp = (event: KeyboardEvent): void => {
      if (by === 'key' && (event.key === 'Control' || event.key === 'Meta')) close();
    };

    const listeners = new AbortController();
    const options = { capture: true, signal: listeners.signal };
    document.addEventListener('pointerover', onOver, options);
    document.addEventListener('focusin', onFocus, options);
    document.addEventListener('focusout', close, options);
    document.addEventListener('keydown', onKey, options);
    document.addEventListener('keyup', onKeyUp, options);
    // What gets the focus may be scrolled to.
    const onScroll = (): void => void ((isShown || by !== 'focus') && close());
    document.addEventListener('scroll', onScroll, { ...options, passive: true });
    document.addEventListener('wheel', close, { ...options, passive: true });
    document.addEventListener('pointerdown', close, options);
    window.addEventListener('blur', close, { signal: listeners.signal });
    return () => {
      clearTimeout(waiting);
      listeners.abort();
    };
  }, [card]);

  return shown;
}
