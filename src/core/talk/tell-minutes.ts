/** Minutes as people plan them: to the half. The one rounding that all of a talk is told in. */
export function toHalves(minutes: number): number {
  return Math.round(minutes * 2 + 1e-9) / 2;
}

/** How long something takes, in minutes to the half: never none. */
export function roundMinutes(minutes: number): number {
  return Math.max(toHalves(minutes), 0.5);
}

/** How long something takes, in words: `2.5 min`. */
export function tellMinutes(minutes: number): string {
  return `${roundMinutes(minutes)} min`;
}
