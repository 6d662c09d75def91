import { useLayoutEffect, useRef } from 'react';
import { focusPlace } from './look/focus-text';

/**
 * Gives the focus back to what had it before a dialog, or to the text or the place shown where
 * that is gone, unless the dialog led to another place.
 */
export function useFocusBack(isOpen: boolean): void {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (isOpen) {
      before.current = document.activeElement;
      return undefined;
    }
    const had = before.current;
    before.current = null;
    if (had === null) return undefined;
    // What the dialog led to takes the focus as soon as it is there.
    const waiting = setTimeout(() => {
      if (document.activeElement !== document.body) return;
      if (had instanceof HTMLElement && had.isConnected) had.focus({ preventScroll: true });
      focusPlace();
    });
    return () => clearTimeout(waiting);
  }, [isOpen]);
}
