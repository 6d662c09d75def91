import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * Whether an element has less room than it would like; known before it is first painted.
 *
 * @param below in CSS pixels
 */
export function useIsNarrow(element: RefObject<HTMLElement | null>, below: number): boolean {
  const [isNarrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const node = element.current;
    if (node === null) return undefined;
    const look = (): void => {
      // What is hidden has no width, and is to be found as it was.
      if (node.clientWidth > 0) setNarrow(node.clientWidth < below);
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(node);
    return () => observer.disconnect();
  }, [element, below]);
  return isNarrow;
}
