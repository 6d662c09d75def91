import { whenSeen } from './when-seen';

/** How long nothing must have been typed before it is drawn, in milliseconds. */
const CALM = 350;

/** Draws what is wanted last: once it is seen, and when nothing was typed for a moment. */
export interface LaterDrawing {
  /** @param wanted what is to be drawn; the same as before is drawn once */
  want(wanted: string): void;
  /** Draws what is shown once more, for another look. */
  again(): void;
  stop(): void;
}

/**
 * @param element what must be seen
 * @param draw draws; resolves when it is done. What it made of an older wish is its own to drop
 */
export function drawLater(
  element: Element,
  draw: (wanted: string, isLatest: () => boolean) => Promise<void>,
): LaterDrawing {
  let last: string | null = null;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSeen = false;
  let isStopped = false;

  const begin = (delay: number): void => {
    clearTimeout(timer);
    turn += 1;
    const own = turn;
    timer = setTimeout(() => {
      if (last !== null) void draw(last, () => own === turn && !isStopped);
    }, delay);
  };
  const stopWaiting = whenSeen(element, () => {
    isSeen = true;
    if (last !== null) begin(0);
  });
  return {
    want(wanted) {
      if (wanted === last) return;
      last = wanted;
      if (isSeen) begin(CALM);
    },
    again() {
      if (isSeen && last !== null) begin(0);
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
      stopWaiting();
    },
  };
}
