/**
 * The state of a publication: whether the entry here and the file there have changed since they
 * were last the same. `never` is an entry without a publication, `gone` one whose file is missing.
 */
export const DRIFTS = ['never', 'same', 'changed here', 'changed there', 'both', 'gone'] as const;

export type Drift = (typeof DRIFTS)[number];

/** What the two sides of a publication are called in a sentence. */
export const SIDES = { here: 'Outloud', there: 'the blog' } as const;

/** The states as a person reads them. */
export const DRIFT_WORDS: Readonly<Record<Drift, string>> = {
  never: 'not in the blog yet',
  same: 'the same in the blog',
  'changed here': 'changed in Outloud since',
  'changed there': 'changed in the blog since',
  both: 'changed in Outloud and in the blog since',
  gone: 'deleted in the blog',
};

/** What is known of an entry and its file in a target. */
export interface Seen {
  /** The hash of the file when both were last the same; null before the first time. */
  readonly last: string | null;
  /** The hash of the file now, null when there is none. */
  readonly there: string | null;
  /** Whether the entry has been changed since. */
  readonly changedHere: boolean;
}

/** Compares both sides with what they were when they were last the same. */
export function driftOf({ last, there, changedHere }: Seen): Drift {
  if (last === null) return 'never';
  if (there === null) return 'gone';
  if (there === last) return changedHere ? 'changed here' : 'same';
  return changedHere ? 'both' : 'changed there';
}

/** Whether the blog has something that Outloud has not. */
export function isChangedThere(drift: Drift): boolean {
  return drift === 'changed there' || drift === 'both';
}

/** How a post stands to the blog when its pictures and other files there count, too. */
export function withCopies(drift: Drift, copies: readonly Drift[]): Drift {
  if (copies.some(isChangedThere)) {
    const isBoth = drift === 'changed here' || drift === 'both' || copies.includes('both');
    return isBoth ? 'both' : 'changed there';
  }
  return drift === 'same' && copies.includes('changed here') ? 'changed here' : drift;
}

/**
 * Why files must not be overwritten unasked, or null when nothing in them would be lost.
 * @param paths those of the post that were changed in the blog
 */
export function driftObstacle(drift: Drift, paths: readonly string[]): string | null {
  switch (drift) {
    case 'changed there':
      return `${tellChanged(paths)} in the blog since Outloud last saw ${paths.length > 1 ? 'them' : 'it'}. Take the change home into the draft first, or publish with overwriting to replace it.`;
    case 'both':
      return `${tellChanged(paths)} in the blog, and the post in Outloud, since they were last the same. Take the blog’s change home into the draft first, or publish with overwriting to replace it.`;
    case 'never':
    case 'same':
    case 'changed here':
    case 'gone':
      return null;
  }
}

/** The beginning of a sentence on files that were changed. */
export function tellChanged(paths: readonly string[]): string {
  return `${paths.join(', ')} ${paths.length > 1 ? 'have' : 'has'} been changed`;
}
