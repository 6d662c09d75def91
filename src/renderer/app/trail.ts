/** The entries that were open before and after the one that is open, as in a browser. */
export interface Trail {
  /** The latest last. */
  readonly past: readonly string[];
  readonly here: string | null;
  /** The next first. */
  readonly future: readonly string[];
}

export const START: Trail = { past: [], here: null, future: [] };

/** Entries that are remembered, each way. */
export const LONGEST = 100;

/** Goes to an entry, or to none; what lay ahead is forgotten. */
export function goTo(trail: Trail, id: string | null): Trail {
  if (id === trail.here) return trail;
  return { past: withHere(trail.past, trail.here).slice(-LONGEST), here: id, future: [] };
}

/**
 * Goes one step, past entries that are gone.
 * @returns the same trail where there is no way
 */
export function stepOn(trail: Trail, way: 'back' | 'forward', isThere: (id: string) => boolean) {
  const isNew = (id: string): boolean => id !== trail.here && isThere(id);
  if (way === 'back') {
    const index = trail.past.findLastIndex(isNew);
    if (index < 0) return trail;
    const future = withHere(trail.future.toReversed(), trail.here).toReversed();
    return { past: trail.past.slice(0, index), here: trail.past[index] ?? null, future };
  }
  const index = trail.future.findIndex(isNew);
  if (index < 0) return trail;
  const past = withHere(trail.past, trail.here);
  return { past, here: trail.future[index] ?? null, future: trail.future.slice(index + 1) };
}

function withHere(ids: readonly string[], here: string | null): readonly string[] {
  return here === null ? ids : [...ids, here];
}
