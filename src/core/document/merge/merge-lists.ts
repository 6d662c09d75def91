import { align, type Likeness } from './align';
import { type Placed, placeSides } from './place-sides';

/** A piece of a merge: what both sides agree on, or two versions of the same. */
export type MergePart<T> =
  | { readonly name: 'merged'; readonly items: readonly T[] }
  | { readonly name: 'conflict'; readonly mine: readonly T[]; readonly theirs: readonly T[] };

/** How lists of some kind of item are merged. */
export interface ListRules<T> extends Likeness<T> {
  /**
   * One item for an item that both sides have, unless both edited it and that can't be put
   * together: then null.
   */
  combine(base: T | null, mine: T, theirs: T): T | null;
}

/** What one side made of the base. */
interface Side<T> {
  /** What became of each item of the base; null where it was taken out. */
  readonly kept: readonly (T | null)[];
  /** What was put in before each item of the base, and at the end. */
  readonly added: readonly (readonly T[])[];
}

/**
 * Merges two versions of a list. Nothing is lost: an item that either side has is in the result or
 * in a conflict, unless the other side took it out as it was in the base. What both share, in the same
 * order, is there once.
 *
 * @param base what both versions were made from; null when that is not known: then nothing counts
 *   as taken out
 */
export function mergeLists<T>(
  base: readonly T[] | null,
  mine: readonly T[],
  theirs: readonly T[],
  rules: ListRules<T>,
): readonly MergePart<T>[] {
  const parts: MergePart<T>[] = [];
  if (base === null) {
    mergeAdded(mine, theirs, rules, true, parts);
    return parts;
  }
  const placed = placeSides(base, mine, theirs, rules);
  const one = readSide(base.length, placed.mine);
  const two = readSide(base.length, placed.theirs);
  for (let at = 0; at <= base.length; at += 1) {
    mergeAdded(one.added[at] ?? [], two.added[at] ?? [], rules, false, parts);
    const item = base[at];
    if (item === undefined) continue;
    mergeKept(item, one.kept[at] ?? null, two.kept[at] ?? null, rules, parts);
  }
  return parts;
}

function readSide<T>(length: number, placed: readonly Placed<T>[]): Side<T> {
  const added: T[][] = Array.from({ length: length + 1 }, () => []);
  const kept: (T | null)[] = Array.from({ length }, () => null);
  for (const { item, isKept, at } of placed) {
    if (isKept) kept[at] = item;
    else added[at]?.push(item);
  }
  return { kept, added };
}

function mergeKept<T>(
  base: T,
  mine: T | null,
  theirs: T | null,
  rules: ListRules<T>,
  parts: MergePart<T>[],
): void {
  if (mine !== null && theirs !== null) {
    addPair(base, mine, theirs, rules, parts);
    return;
  }
  const left = mine ?? theirs;
  if (left === null || rules.key(left) === rules.key(base)) return;
  // Taken out there and edited here.
  parts.push({ name: 'conflict', mine: toList(mine), theirs: toList(theirs) });
}

function mergeAdded<T>(
  mine: readonly T[],
  theirs: readonly T[],
  rules: ListRules<T>,
  isLoose: boolean,
  parts: MergePart<T>[],
): void {
  const pairs = align(mine, theirs, rules, isLoose);
  let next = 0;
  mine.forEach((item, at) => {
    const partner = pairs.get(at);
    if (partner === undefined) {
      addMerged(parts, [item]);
      return;
    }
    addMerged(parts, theirs.slice(next, partner));
    next = partner + 1;
    const other = theirs[partner];
    if (other !== undefined) addPair(null, item, other, rules, parts);
  });
  addMerged(parts, theirs.slice(next));
}

function addPair<T>(
  base: T | null,
  mine: T,
  theirs: T,
  rules: ListRules<T>,
  parts: MergePart<T>[],
): void {
  const combined = rules.combine(base, mine, theirs);
  if (combined !== null) addMerged(parts, [combined]);
  else parts.push({ name: 'conflict', mine: [mine], theirs: [theirs] });
}

function addMerged<T>(parts: MergePart<T>[], items: readonly T[]): void {
  if (items.length === 0) return;
  const last = parts.at(-1);
  if (last?.name === 'merged') {
    parts[parts.length - 1] = { name: 'merged', items: [...last.items, ...items] };
  } else {
    parts.push({ name: 'merged', items });
  }
}

function toList<T>(item: T | null): readonly T[] {
  return item === null ? [] : [item];
}
