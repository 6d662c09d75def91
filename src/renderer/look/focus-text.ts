/** What is to be done before the focus can go to a text. */
const beginnings = new Set<() => void>();

/**
 * Puts the cursor into the text that is shown, which stays where it was scrolled to. At once, not
 * with the next frame as editors do: the next letter belongs to the text.
 */
export function focusText(around: HTMLElement | null): void {
  for (const draw of beginnings) draw();
  const texts = around?.querySelectorAll<HTMLElement>('[contenteditable="true"]') ?? [];
  [...texts].find((text) => text.checkVisibility())?.focus({ preventScroll: true });
}

/**
 * Gives the focus to the text or the place that is shown, where what had it is gone: the next Tab
 * goes into a place without a text, such as the board.
 */
export function focusPlace(): void {
  if (document.activeElement !== document.body) return;
  focusText(document.body);
  if (document.activeElement === document.body) document.querySelector('main')?.focus();
}

/**
 * Calls back before a text gets the focus; for one that isn't drawn as a whole.
 *
 * @returns ends it
 */
export function beforeFocus(draw: () => void): () => void {
  beginnings.add(draw);
  return () => void beginnings.delete(draw);
}
