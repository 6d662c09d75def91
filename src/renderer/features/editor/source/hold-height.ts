/** CodeMirror measures its lines when they come into sight: so many frames until it has. */
const FRAMES = 6;

/** The element around this one that scrolls. */
export function findScroller(element: HTMLElement): HTMLElement {
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return document.documentElement;
}

/**
 * Scrolls so that something is at a height of the window, and stays there while what is around it
 * finds its own height.
 *
 * @param topOf where it is now
 */
export function holdHeight(scroller: HTMLElement, wanted: number, topOf: () => number): void {
  let frames = FRAMES;
  let last: number | null = null;
  const step = (): void => {
    // The person scrolls: leave it to them.
    if (last !== null && Math.abs(scroller.scrollTop - last) > 1) return;
    scroller.scrollTop += topOf() - wanted;
    last = scroller.scrollTop;
    frames -= 1;
    if (frames > 0) requestAnimationFrame(step);
  };
  step();
}
