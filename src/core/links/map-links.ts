import type { LinkGraph } from './link-graph';

/** Entries and the links between them. */
export interface LinkMap {
  readonly ids: readonly string[];
  /** Pairs of places in `ids`, from which to which, one after the other. */
  readonly edges: readonly number[];
  /** How many entries there would be without the limit. */
  readonly total: number;
}

/** The entries around one, up to so many links away, in either direction. */
export function mapAround(links: LinkGraph, id: string, depth: number, limit: number): LinkMap {
  const found = new Set(links.row(id) === undefined ? [] : [id]);
  let edge: readonly string[] = [...found];
  for (let step = 0; step < depth; step += 1) {
    const next = new Set(
      edge.flatMap((one) => [...targetsOf(links, one), ...links.backlinks(one)]),
    );
    edge = [...next].filter((one) => !found.has(one));
    for (const one of edge) found.add(one);
  }
  return mapBetween(links, [...found].slice(0, limit), found.size);
}

/** All of the entries; those with the most links where they are too many. */
export function mapAll(links: LinkGraph, ids: readonly string[], limit: number): LinkMap {
  if (ids.length <= limit) return mapBetween(links, ids, ids.length);
  const counts = new Map<string, number>();
  const degree = (id: string): number => counts.get(id) ?? 0;
  const count = (id: string): unknown => counts.set(id, degree(id) + 1);
  for (const id of ids) for (const target of targetsOf(links, id)) [id, target].forEach(count);
  const most = ids.toSorted((a, b) => degree(b) - degree(a));
  return mapBetween(links, most.slice(0, limit), ids.length);
}

function mapBetween(links: LinkGraph, ids: readonly string[], total: number): LinkMap {
  const places = new Map(ids.map((id, place) => [id, place]));
  const edges = ids.flatMap((id, from) =>
    targetsOf(links, id).flatMap((target) => {
      const to = places.get(target);
      return to === undefined ? [] : [from, to];
    }),
  );
  return { ids, edges, total };
}

/** The other entries that an entry links to. */
export function targetsOf(links: LinkGraph, id: string): readonly string[] {
  const ids = links.outgoing(id).flatMap((link) => link.id ?? []);
  return [...new Set(ids)].filter((other) => other !== id);
}
