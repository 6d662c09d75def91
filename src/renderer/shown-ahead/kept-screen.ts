/** What the window showed first, as far as it is kept: the sidebar, the search and the list. */
export interface KeptScreen {
  /** Styles stand in `data-style` and scrolling in `data-top`: a policy forbids them in markup. */
  readonly html: string;
  /** What the interface library wrote into style elements. */
  readonly styles: readonly string[];
}

const KEY = 'outloud-shown-ahead';

/** Keeps what the page's root shows, but what it shows of entries themselves. */
export function keepScreen(root: HTMLElement): void {
  const kept: KeptScreen = {
    html: copyOf(root).innerHTML,
    styles: [...document.querySelectorAll('style')].map(({ textContent }) => textContent),
  };
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // There is no room: the next start shows nothing ahead.
    forgetScreen();
  }
}

/** Forgets it: another library is open now, or none. */
export function forgetScreen(): void {
  localStorage.removeItem(KEY);
}

/** Null where nothing is kept, or what is kept is no screen. */
export function findKept(): KeptScreen | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isScreen(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isScreen(value: unknown): value is KeptScreen {
  if (typeof value !== 'object' || value === null) return false;
  if (!('html' in value && 'styles' in value)) return false;
  const { html, styles } = value;
  return typeof html === 'string' && Array.isArray(styles) && styles.every(isText);
}

const isText = (value: unknown): value is string => typeof value === 'string';

function copyOf(root: HTMLElement): HTMLElement {
  const copy = root.cloneNode(true) as HTMLElement;
  const elements = [...root.querySelectorAll<HTMLElement>('*')];
  for (const [at, element] of [...copy.querySelectorAll<HTMLElement>('*')].entries()) {
    const style = element.getAttribute('style');
    if (style !== null) element.dataset['style'] = style;
    element.removeAttribute('style');
    const top = elements[at]?.scrollTop ?? 0;
    if (top > 0) element.dataset['top'] = String(top);
  }
  // The text of entries lies in the library alone.
  for (const main of copy.querySelectorAll('main')) main.replaceChildren();
  for (const style of copy.querySelectorAll('style')) style.remove();
  return copy;
}
