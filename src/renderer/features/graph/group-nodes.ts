import type { EntryRow } from '#core/library/entry';

/** Nodes that belong together, such as those of one tag. */
export interface Grouping {
  /** Of each node the place in `names`, counted from one; 0 for one of no group. */
  readonly of: Uint16Array;
  readonly names: readonly string[];
}

/** More groups than these have no room beside each other. */
const MOST_GROUPS = 60;
/** A group is at least so large, */
const LEAST = 12;
/** and at most this share of all: a tag that most have tells nothing. */
const LARGEST_SHARE = 0.25;
/** How often nodes without a group join that of their neighbours. */
const ROUNDS = 3;

/**
 * Groups entries by the tag of theirs that most have; those without one join most of their
 * neighbours.
 *
 * @param edges pairs of places in `rows`
 * @returns null where there are no two groups
 */
export function groupNodes(rows: readonly EntryRow[], edges: Uint32Array): Grouping | null {
  const counts = new Map<string, number>();
  const keysOf = rows.map(({ tags }) => [...new Set(tags.map((tag) => tag.toLowerCase()))]);
  for (const key of keysOf.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const most = rows.length * LARGEST_SHARE;
  const fits = (key: string): boolean => {
    const count = counts.get(key) ?? 0;
    return count >= LEAST && count <= most;
  };
  const isLarger = (a: string, b: string): number => (counts.get(b) ?? 0) - (counts.get(a) ?? 0);
  const chosen = keysOf.map((keys) => keys.filter(fits).toSorted(isLarger)[0]);
  const sizes = new Map<string, number>();
  for (const key of chosen) if (key !== undefined) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  const names = [...sizes.keys()]
    .toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0))
    .slice(0, MOST_GROUPS);
  if (names.length < 2) return null;
  const numbers = new Map(names.map((name, at) => [name, at + 1]));
  const of = Uint16Array.from(chosen, (key) => numbers.get(key ?? '') ?? 0);
  for (let round = 0; round < ROUNDS; round += 1) joinNeighbours(of, edges);
  return { of, names: names.map((name) => `#${name}`) };
}

/** Lets nodes without a group join the one that most of their neighbours are in. */
function joinNeighbours(of: Uint16Array, edges: Uint32Array): void {
  const votes = new Map<number, Map<number, number>>();
  const vote = (node: number, other: number): void => {
    const group = of[other] ?? 0;
    if (of[node] !== 0 || group === 0) return;
    const own = votes.get(node) ?? new Map<number, number>();
    votes.set(node, own.set(group, (own.get(group) ?? 0) + 1));
  };
  for (let at = 0; at < edges.length; at += 2) {
    const [from = 0, to = 0] = [edges[at], edges[at + 1]];
    vote(from, to);
    vote(to, from);
  }
  for (const [node, own] of votes) {
    const [best] = [...own].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
    of[node] = best?.[0] ?? 0;
  }
}
