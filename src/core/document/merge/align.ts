import { diffArrays } from 'diff';

/** How the items of two lists are compared. */
export interface Likeness<T> {
  /** Equal for items that say the same. */
  key(item: T): string;
  /** A name that an item keeps when it is edited, or null. */
  name(item: T): string | null;
  /** Whether one may be the other after an edit. */
  isKin(one: T, other: T): boolean;
  /** Whether they have so much in common that one surely is the other after an edit. */
  isAlike(one: T, other: T): boolean;
}

/**
 * For items of the earlier list the index of the later one that they became. Pairs are in the
 * order of both lists: an item that was moved went from one place and came to another.
 *
 * @param isLoose whether kin between the same neighbours are paired even when nothing is alike
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  likeness: Likeness<T>,
  isLoose: boolean,
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  let one = 0;
  let two = 0;
  let gapOne = 0;
  let gapTwo = 0;
  const closeGap = (): void => {
    pairEdited({ before, after, likeness, isLoose, pairs }, [gapOne, one], [gapTwo, two]);
  };
  for (const part of diffArrays(before.map(likeness.key), after.map(likeness.key))) {
    if (part.removed) one += part.count;
    else if (part.added) two += part.count;
    else {
      closeGap();
      for (let at = 0; at < part.count; at += 1) pairs.set(one + at, two + at);
      one += part.count;
      two += part.count;
      gapOne = one;
      gapTwo = two;
    }
  }
  closeGap();
  return pairs;
}

interface Alignment<T> {
  readonly before: readonly T[];
  readonly after: readonly T[];
  readonly likeness: Likeness<T>;
  readonly isLoose: boolean;
  readonly pairs: Map<number, number>;
}

type Range = readonly [start: number, end: number];

/** Pairs what was edited between two items that were not. */
function pairEdited<T>(alignment: Alignment<T>, [one, oneEnd]: Range, [two, twoEnd]: Range): void {
  const { before, after, likeness, isLoose, pairs } = alignment;
  const isEven = isLoose && oneEnd - one === twoEnd - two;
  let start = two;
  for (let earlier = one; earlier < oneEnd; earlier += 1) {
    const found = findPartner(earlier);
    if (found === null) continue;
    pairs.set(earlier, found);
    start = found + 1;
  }

  function findPartner(earlier: number): number | null {
    const old = before[earlier];
    if (old === undefined) return null;
    const name = likeness.name(old);
    let alike: number | null = null;
    for (let later = start; later < twoEnd; later += 1) {
      const item = after[later];
      if (item === undefined || !likeness.isKin(old, item)) continue;
      if (name !== null && likeness.name(item) === name) return later;
      if (isEven ? later - two === earlier - one : likeness.isAlike(old, item)) alike ??= later;
    }
    return alike;
  }
}
