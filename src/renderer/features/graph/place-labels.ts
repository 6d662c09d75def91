/** A box in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels between two titles. */
const GAP = 4;

/**
 * Finds places for titles that don't lie on each other: the earlier go first.
 *
 * @param wanted for each title the boxes where it may be, the best first
 * @param most so many at once
 * @returns the numbers of those that have room, and where
 */
export function placeLabels(
  wanted: readonly (readonly Box[])[],
  most: number,
): { readonly number: number; readonly box: Box }[] {
  const placed: { number: number; box: Box }[] = [];
  for (const [number, boxes] of wanted.entries()) {
    if (placed.length >= most) break;
    const box = boxes.find((one) => !placed.some((other) => isTouching(one, other.box)));
    if (box !== undefined) placed.push({ number, box });
  }
  return placed;
}

function isTouching(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width + GAP &&
    b.left < a.left + a.width + GAP &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}
