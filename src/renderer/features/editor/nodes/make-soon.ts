/** So many are made at once: as many as the first screen of a text has, and some more. */
const AT_ONCE = 12;
/** Milliseconds of idle time that must be left to make one more. */
const ENOUGH = 2;

const waiting = new Set<() => void>();
let made = 0;
let asked = false;

/**
 * Makes what a block shows beside its text. Of a long text that opens only the first ones are made
 * before it is shown, the others soon after, in idle time.
 *
 * @returns ends the waiting
 */
export function makeSoon(make: () => void): () => void {
  if (made < AT_ONCE) {
    // Those that come later, such as a new block, are made at once again.
    if (made === 0) setTimeout(() => (made = 0));
    made += 1;
    make();
    return () => undefined;
  }
  waiting.add(make);
  ask();
  return () => void waiting.delete(make);
}

/** Makes now what is waiting still. */
export function makeWaiting(): void {
  for (const make of waiting) {
    waiting.delete(make);
    make();
  }
}

function ask(): void {
  if (asked || waiting.size === 0) return;
  asked = true;
  requestIdleCallback((deadline) => {
    asked = false;
    for (const make of waiting) {
      if (deadline.timeRemaining() < ENOUGH) break;
      waiting.delete(make);
      make();
    }
    ask();
  });
}
