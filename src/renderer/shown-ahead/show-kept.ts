import { readNonce } from '../look/nonce';
import { findKept, type KeptScreen } from './kept-screen';
import { endShownAhead, SHOWN_AHEAD, SEARCH_FIELD } from './hand-over';

/** Milliseconds after which what was shown ahead would mislead. */
const LIMIT = 3_000;

/**
 * Shows what the window showed first the last time, until the window itself is there: its search
 * takes letters, and the rest can be seen only. Resolves when it has been painted.
 */
export async function showKept(): Promise<void> {
  const kept = findKept();
  if (kept === null) return;
  const screen = build(kept);
  const field = screen.querySelector(SEARCH_FIELD);
  if (field === null) return;
  leaveOnly(field, screen);
  document.body.prepend(screen);
  for (const scrolled of screen.querySelectorAll<HTMLElement>('[data-top]'))
    scrolled.scrollTop = Number(scrolled.dataset['top']);
  // Whatever keeps the window from coming is to be seen.
  window.addEventListener('error', endShownAhead, { once: true });
  setTimeout(endShownAhead, LIMIT);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  // What a start takes is measured to here.
  performance.mark('shown');
}

function build({ html, styles }: KeptScreen): HTMLElement {
  const screen = document.createElement('div');
  screen.id = SHOWN_AHEAD;
  screen.innerHTML = html;
  for (const styled of screen.querySelectorAll<HTMLElement>('[data-style]'))
    styled.style.cssText = styled.dataset['style'] ?? '';
  for (const text of styles) {
    const style = document.createElement('style');
    style.nonce = readNonce();
    style.textContent = text;
    screen.append(style);
  }
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset['mantineColorScheme'] = isDark ? 'dark' : 'light';
  return screen;
}

/** Lets nobody into anything but the field: nothing else works yet. */
function leaveOnly(field: Element, screen: Element): void {
  for (let inside = field; inside !== screen; inside = inside.parentElement ?? screen) {
    for (const beside of inside.parentElement?.children ?? [])
      if (beside !== inside) beside.toggleAttribute('inert', true);
  }
}
