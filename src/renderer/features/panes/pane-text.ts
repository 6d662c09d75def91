import { focusText } from '../../look/focus-text';

/** The page's id of a pane. */
export function paneId(name: string): string {
  return `pane-${name}`;
}

/** The active pane, in which commands find the text. */
export function activePane(): HTMLElement | null {
  return document.querySelector('[data-active-pane]');
}

/** Puts the cursor into the text of the active pane, or the focus where it will be. */
export function focusActivePane(): void {
  const pane = activePane();
  if (pane === null) return;
  // Only for now: a click beside the text must leave the keys to what scrolls.
  pane.tabIndex = -1;
  pane.addEventListener('blur', () => pane.removeAttribute('tabindex'), { once: true });
  pane.focus({ preventScroll: true });
  focusText(pane);
}
