import { KEPT_SCREEN, type KeptScreen } from '#contract/desktop/kept-screen';
import { gatherStyles } from './gather-styles';

/**
 * Keeps what the page's root shows, but what it shows of entries themselves; each part from its
 * top, where a start has it.
 */
export function keepScreen(root: HTMLElement): void {
  const kept: KeptScreen = { html: copyOf(root).innerHTML, styles: gatherStyles(document) };
  try {
    localStorage.setItem(KEPT_SCREEN, JSON.stringify(kept));
  } catch {
    // There is no room: the next start shows nothing ahead.
    forgetScreen();
  }
}

/** Whether there is something that the next start shows ahead. */
export function isScreenKept(): boolean {
  return localStorage.getItem(KEPT_SCREEN) !== null;
}

/** Forgets it: another library is open now, or none. */
export function forgetScreen(): void {
  localStorage.removeItem(KEPT_SCREEN);
}

function copyOf(root: HTMLElement): HTMLElement {
  const copy = root.cloneNode(true) as HTMLElement;
  const elements = [...root.querySelectorAll<HTMLElement>('*')];
  const scrolled = elements.filter(({ scrollTop }) => scrollTop > 0);
  /** How far it is up from where a start has it. */
  const risen = (element: Element): number =>
    scrolled
      .filter((around) => around !== element && around.contains(element))
      .reduce((sum, { scrollTop }) => sum + scrollTop, 0);
  for (const [at, element] of [...copy.querySelectorAll<HTMLElement>('*')].entries()) {
    const seen = elements[at];
    if (seen === undefined) continue;
    if (isBelow(seen, risen(seen))) element.remove();
    const style = element.getAttribute('style');
    if (style !== null) element.dataset['style'] = style;
    element.removeAttribute('style');
  }
  // The text of entries lies in the library alone.
  for (const main of copy.querySelectorAll('main')) main.replaceChildren();
  // Styles are gathered apart, and scroll bars come and go with the pointer.
  for (const left of copy.querySelectorAll('style, [class*=ScrollArea-scrollbar]')) left.remove();
  return copy;
}

/** Whether a start has it out of sight, and nothing that is seen stands after it. */
function isBelow(element: Element, risen: number): boolean {
  const { top, height } = element.getBoundingClientRect();
  return height > 0 && top + risen >= innerHeight;
}
