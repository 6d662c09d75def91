import { useLayoutEffect, useRef, type RefObject } from 'react';
import { focusText } from '../../look/focus-text';

/**
 * Lets the key that opens and closes the outline lead into it, and from there back to the text: in
 * a long talk it is many presses of Tab away. Where it stands open anyhow, the key does that alone.
 */
export function useOutlineFocus(panel: RefObject<HTMLElement | null>, opened: boolean): void {
  const before = useRef(opened);
  useLayoutEffect(() => {
    if (before.current === opened) return;
    before.current = opened;
    const here = panel.current;
    const { activeElement } = document;
    // Its own button was pressed, and keeps the focus.
    if (here === null || activeElement?.matches('button[aria-expanded]') === true) return;
    const row = here.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]');
    if (here.contains(activeElement)) focusText(here.closest('article'));
    else if (row?.checkVisibility() === true) row.focus();
  }, [panel, opened]);
}
