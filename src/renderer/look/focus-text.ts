/**
 * Puts the cursor into the text that is shown. At once, not with the next frame as editors do: the
 * next letter belongs to the text.
 */
export function focusText(around: HTMLElement | null): void {
  const texts = around?.querySelectorAll<HTMLElement>('[contenteditable="true"]') ?? [];
  [...texts].find((text) => text.checkVisibility())?.focus();
}
