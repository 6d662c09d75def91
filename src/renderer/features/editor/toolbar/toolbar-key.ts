import type { KeyboardEvent } from 'react';

/**
 * Alt+F10 leads from the text to what can be done with it, as in other editors: to the bar beside
 * selected words where there is one, else to the toolbar above.
 */
export function takeToolbarKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'F10' || !event.altKey) return;
  const bars = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="toolbar"]')];
  const shown = bars.filter((bar) => bar.checkVisibility({ visibilityProperty: true }));
  const stop = shown.at(-1)?.querySelector<HTMLElement>('button[tabindex="0"]');
  if (!stop) return;
  event.preventDefault();
  stop.focus();
}
