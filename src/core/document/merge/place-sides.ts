import { diffArrays } from 'diff';
import { align, type Likeness } from './align';

/** Where an item of one side belongs in the base. */
export interface Placed<T> {
  readonly item: T;
  /** Whether it is what became of an item of the base; else it was put in. */
  readonly isKept: boolean;
  /** The index of that item; or of the one that it was put in before, the base's length at the end. */
  readonly at: number;
}

/**
 * Finds the places of two versions in what both were made from. A base may be older than what the
 * sides share: such an item has one place, even where the sides differ in what stands around it.
 */
export function placeSides<T>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  likeness: Likeness<T>,
): { readonly mine: readonly Placed<T>[]; readonly theirs: readonly Placed<T>[] } {
  const kept = [keptOf(base, mine, likeness), keptOf(base, theirs, likeness)] as const;
  const news = sharedPairs(mine, theirs, likeness).filter(([one, two]) =>
    [kept[0].get(one), kept[1].get(two)].every(
      (at, side) =>
        at === undefined || isEdited(base, at, [mine[one], theirs[two]][side], likeness),
    ),
  );
  for (const [one, two] of news) {
    if (kept[0].get(one) === kept[1].get(two)) continue;
    kept[0].delete(one);
    kept[1].delete(two);
  }
  const places = [placesOf(mine.length, kept[0]), placesOf(theirs.length, kept[1])] as const;
  const wanted = [new Map<number, number>(), new Map<number, number>()] as const;
  for (const [one, two] of news) {
    const at = Math.max(places[0][one] ?? 0, places[1][two] ?? 0);
    wanted[0].set(one, at);
    wanted[1].set(two, at);
  }
  return {
    mine: settle(mine, kept[0], places[0], wanted[0]),
    theirs: settle(theirs, kept[1], places[1], wanted[1]),
  };
}

/** For items of a side the index of what they were in the base. */
function keptOf<T>(
  base: readonly T[],
  side: readonly T[],
  likeness: Likeness<T>,
): Map<number, number> {
  const pairs = align(base, side, likeness, true);
  return new Map([...pairs].map(([before, after]) => [after, before]));
}

function isEdited<T>(
  base: readonly T[],
  at: number,
  item: T | undefined,
  { key }: Likeness<T>,
): boolean {
  const before = base[at];
  return before === undefined || item === undefined || key(before) !== key(item);
}

/** The indexes of what both sides have, in the order of both. */
function sharedPairs<T>(
  mine: readonly T[],
  theirs: readonly T[],
  { key }: Likeness<T>,
): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let [one, two] = [0, 0];
  for (const part of diffArrays(mine.map(key), theirs.map(key))) {
    if (!part.removed && !part.added) {
      for (let at = 0; at < part.count; at += 1) pairs.push([one + at, two + at]);
    }
    if (!part.added) one += part.count;
    if (!part.removed) two += part.count;
  }
  return pairs;
}

/** Additions stand after the last item of the base that their side still has. */
function placesOf(length: number, kept: ReadonlyMap<number, number>): readonly number[] {
  let last = 0;
  return Array.from({ length }, (_, index) => {
    const at = kept.get(index);
    if (at !== undefined) last = at + 1;
    return at ?? last;
  });
}

/** What follows a moved addition goes with it, unless something of the base stands between. */
function settle<T>(
  side: readonly T[],
  kept: ReadonlyMap<number, number>,
  places: readonly number[],
  wanted: ReadonlyMap<number, number>,
): readonly Placed<T>[] {
  let least = 0;
  return side.map((item, index) => {
    const place = places[index] ?? 0;
    if (kept.has(index)) {
      if (place < least) least = 0;
      return { item, isKept: true, at: place };
    }
    const at = wanted.get(index) ?? Math.max(place, least);
    least = Math.max(least, at);
    return { item, isKept: false, at };
  });
}
