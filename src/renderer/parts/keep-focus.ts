const FOCUSABLE = ':is(a[href], button, input, select, textarea, [tabindex="0"]):not(:disabled)';

/**
 * The `ref` of a place with lists whose rows go when they are dealt with. The focus that would go
 * with one goes to the next row, and after a menu or dialog back to where it was.
 *
 * @returns ends it
 */
export function keepFocus(area: HTMLElement | null): (() => void) | undefined {
  if (area === null) return undefined;
  /** What had the focus last, here, and in the whole window. */
  let here: HTMLElement | null = null;
  let last: Element | null = null;

  const stand = (next: HTMLElement | null): void => {
    // A dialog that has the area goes back to what is so marked when one over it closes.
    here?.removeAttribute('data-autofocus');
    next?.setAttribute('data-autofocus', '');
    here = next;
  };
  const follow = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    last = target;
    if (area.contains(target)) stand(target);
    // Menus and dialogs lead back here; any other place does not.
    else if (target.closest('[data-portal]') === null) stand(null);
  };
  const mend = (records: readonly MutationRecord[]): void => {
    if (here !== null && !here.isConnected) stand(nextOf(area, here, records));
    const isLost = document.activeElement === document.body && last?.isConnected === false;
    if (isLost && here !== null && !isCovered(area)) here.focus();
  };

  const changes = new MutationObserver(mend);
  changes.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', follow);
  return () => {
    stand(null);
    changes.disconnect();
    document.removeEventListener('focusin', follow);
  };
}

/** What comes next to an element that is gone: the same in the next row, or what is beside it. */
function nextOf(
  area: HTMLElement,
  gone: HTMLElement,
  records: readonly MutationRecord[],
): HTMLElement | null {
  for (const { removedNodes, nextSibling, previousSibling, target } of records) {
    const removed = [...removedNodes].find((node) => node.contains(gone));
    if (!(removed instanceof Element) || !area.contains(target)) continue;
    const at = removed.matches('li') ? focusablesOf(removed).indexOf(gone) : 0;
    for (const beside of [nextSibling, previousSibling]) {
      const inside = beside instanceof Element && beside.isConnected ? focusablesOf(beside) : [];
      const next = inside[at] ?? inside[0];
      if (next !== undefined) return next;
    }
    const all = focusablesOf(area);
    const after = Node.DOCUMENT_POSITION_FOLLOWING;
    return all.find((one) => target.compareDocumentPosition(one) & after) ?? all.at(-1) ?? null;
  }
  return null;
}

function focusablesOf(around: Element): readonly HTMLElement[] {
  return [...around.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => !(one instanceof HTMLInputElement && one.type === 'radio' && !one.checked),
  );
}

/** Whether a dialog stands over it. */
function isCovered(area: Element): boolean {
  return [...document.querySelectorAll('[aria-modal="true"]')].some((one) => !one.contains(area));
}
