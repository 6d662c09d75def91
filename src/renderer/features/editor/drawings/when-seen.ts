/** How far below and above what is seen drawings are made, so that they are there when needed. */
const AHEAD = '600px 0px';

const waiting = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | null = null;

/**
 * Calls back, once, when an element is about to be seen.
 *
 * @returns ends the waiting
 */
export function whenSeen(element: Element, callback: () => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        observer?.unobserve(target);
        waiting.get(target)?.();
      }
    },
    { rootMargin: AHEAD },
  );
  waiting.set(element, callback);
  observer.observe(element);
  return () => observer?.unobserve(element);
}
