import {
  KEPT_SCREEN,
  listedAs,
  OPEN_ENTRY,
  SEARCH_FIELD,
  SHOWN_AHEAD,
  type KeptScreen,
} from '#contract/desktop/kept-screen';
import { formatRelative } from '#core/relative-date';

/**
 * Shows what the window showed first the last time, before any script or style of the page is read:
 * its search takes letters, and the rest can be seen only.
 */
export function showKept(): void {
  const kept = findKept();
  if (kept === null) return;
  const screen = build(kept);
  const field = screen?.querySelector(SEARCH_FIELD);
  if (!screen || !field) {
    // The window keeps another in its place.
    localStorage.removeItem(KEPT_SCREEN);
    return;
  }
  leaveOnly(field, screen);
  document.body.prepend(screen);
  // What a start takes is measured to here.
  requestAnimationFrame(() => setTimeout(() => performance.mark('shown')));
}

/** Null where nothing is kept, or what is kept is no screen. */
function findKept(): KeptScreen | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT_SCREEN) ?? 'null');
    return isScreen(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isScreen(value: unknown): value is KeptScreen {
  if (typeof value !== 'object' || value === null) return false;
  if (!('html' in value && 'styles' in value)) return false;
  return typeof value.html === 'string' && typeof value.styles === 'string';
}

/** What does something: a screen of ours has none of it. */
const DOING = 'script, iframe, object, embed, link, meta, base';

/** Null where what is kept would do something: not the page’s policy alone stands before that. */
function build({ html, styles }: KeptScreen): HTMLElement | null {
  // In a document of its own nothing runs, and nothing is asked for.
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  if ([...body.querySelectorAll('*')].some(doesSomething)) return null;
  const screen = document.createElement('div');
  screen.id = SHOWN_AHEAD;
  screen.style.cssText = 'position: fixed; inset: 0';
  screen.append(...body.childNodes);
  for (const styled of screen.querySelectorAll<HTMLElement>('[data-style]'))
    styled.style.cssText = styled.dataset['style'] ?? '';
  const now = new Date();
  for (const time of screen.querySelectorAll('time')) time.textContent = tellAge(time, now);
  markOpen(screen);
  const style = document.createElement('style');
  style.nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  style.textContent = styles;
  screen.append(style);
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset['mantineColorScheme'] = isDark ? 'dark' : 'light';
  return screen;
}

/** What was written a while ago is older by now. */
function tellAge({ dateTime, textContent }: HTMLTimeElement, now: Date): string | null {
  return Number.isNaN(Date.parse(dateTime)) ? textContent : formatRelative(dateTime, now);
}

/** Marks the entry that the window opens: it may be another than was open when this was kept. */
function markOpen(screen: HTMLElement): void {
  const open = localStorage.getItem(OPEN_ENTRY);
  if (open === null) return;
  for (const row of screen.querySelectorAll('[role="option"]'))
    row.setAttribute('aria-selected', String(row.id === listedAs(open)));
}

function doesSomething(element: Element): boolean {
  return (
    element.matches(DOING) || element.getAttributeNames().some((name) => name.startsWith('on'))
  );
}

/** Lets nobody into anything but the field: nothing else works yet. */
function leaveOnly(field: Element, screen: Element): void {
  for (let inside = field; inside !== screen; inside = inside.parentElement ?? screen) {
    for (const beside of inside.parentElement?.children ?? [])
      if (beside !== inside) beside.toggleAttribute('inert', true);
  }
}
