import { useMemo } from 'react';
import type { EntryRow } from '#core/library/entry';
import { useEntries, useLinkMap } from '../../data/queries';
import { groupNodes, type Grouping } from './group-nodes';
import type { GraphChoice } from '../../use-desk';

/** More entries than these are not drawn: those with the most links are. */
const MOST = 20_000;

/** From here on a picture of all links is a ball: what belongs together is put together. */
const LARGE = 2_000;

/** The entries of the picture and the links between them. */
export interface ShownGraph {
  readonly rows: readonly EntryRow[];
  /** Pairs of places in `rows`. */
  readonly edges: Uint32Array;
  /** What keeps a large picture in order; null for a small one. */
  readonly groups: Grouping | null;
  /** How many entries there are before any is left out for being too many. */
  readonly total: number;
  readonly isRead: boolean;
}

/** What is chosen to be seen of the links; null while no picture of them is open. */
export function useShownGraph(choice: GraphChoice | null, openId: string | null): ShownGraph {
  const around = choice?.around === true ? openId : null;
  const entries = useEntries().data;
  const map = useLinkMap(around, choice?.depth ?? 1, MOST, choice !== null).data;
  return useMemo(() => {
    if (choice === null || map === undefined || entries === undefined) {
      return { rows: [], edges: new Uint32Array(), groups: null, total: 0, isRead: false };
    }
    const byId = new Map(entries.map((row) => [row.id, row]));
    const linked = new Set(map.edges);
    const wanted = choice.tag?.toLowerCase();
    const places = new Map<number, number>();
    const rows: EntryRow[] = [];
    map.ids.forEach((id, at) => {
      const row = byId.get(id);
      if (row === undefined || choice.hidden.includes(row.kind)) return;
      if (!choice.orphans && !linked.has(at) && id !== around) return;
      if (wanted !== undefined && !row.tags.some((tag) => tag.toLowerCase() === wanted)) return;
      places.set(at, rows.length);
      rows.push(row);
    });
    const edges: number[] = [];
    for (let at = 0; at < map.edges.length; at += 2) {
      const [from, to] = [places.get(map.edges[at] ?? -1), places.get(map.edges[at + 1] ?? -1)];
      if (from !== undefined && to !== undefined) edges.push(from, to);
    }
    const pairs = Uint32Array.from(edges);
    const groups = rows.length > LARGE ? groupNodes(rows, pairs) : null;
    return { rows, edges: pairs, groups, total: map.total, isRead: true };
  }, [map, entries, choice, around]);
}
