import { SEARCH_FIELD, SHOWN_AHEAD } from '#contract/desktop/kept-screen';

/** Takes away what was shown ahead. */
export function endShownAhead(): void {
  document.getElementById(SHOWN_AHEAD)?.remove();
}

/**
 * Puts the window in the place of what was shown ahead: what was typed into its search goes on in
 * the window's.
 * @param setText makes a text that of the search
 */
export function handOver(field: HTMLInputElement | null, setText: (text: string) => void): void {
  const first = document.querySelector<HTMLInputElement>(`#${SHOWN_AHEAD} ${SEARCH_FIELD}`);
  const isTyping = first !== null && document.activeElement === first;
  const { value = '', selectionStart = null, selectionEnd = null } = first ?? {};
  endShownAhead();
  if (value !== '') setText(value);
  if (!isTyping || field === null) return;
  field.focus({ preventScroll: true });
  // Once the text is in it.
  requestAnimationFrame(() => field.setSelectionRange(selectionStart, selectionEnd));
}
