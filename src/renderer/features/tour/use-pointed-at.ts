import { useEffect } from 'react';

/** What a control is marked with while the tour points at it; see `base.css`. */
const MARK = 'data-toured';

/**
 * Marks the first of these controls that is there, for as long as it is, and brings it into view
 * once.
 *
 * @param targets selectors, the best first; nothing within an editor, which would take notice
 */
export function usePointedAt(targets: readonly string[]): void {
  useEffect(() => {
    let marked: Element | null = null;
    function mark(): void {
      const target = findFirst(targets);
      if (target === marked) return;
      marked?.removeAttribute(MARK);
      target?.setAttribute(MARK, '');
      if (marked === null) target?.scrollIntoView({ block: 'nearest' });
      marked = target;
    }
    mark();
    // What is opened meanwhile is drawn anew.
    const observer = new MutationObserver(mark);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      marked?.removeAttribute(MARK);
    };
  }, [targets]);
}

function findFirst(targets: readonly string[]): Element | null {
  for (const target of targets) {
    const found = document.querySelector(target);
    if (found !== null && found.checkVisibility()) return found;
  }
  return null;
}
