import type { Namesakes } from '#contract/links/linking';
import type { LinkGraph } from '#core/links/link-graph';
import { inOrder } from '#core/order';

/** The entries beside `id` that have the title, which may be one that `id` is about to have. */
export function findNamesakes(links: LinkGraph, id: string, title: string): Namesakes {
  if (title.trim() === '') return { others: [], isMeant: true };
  const others = links
    .named(title)
    .filter((other) => other !== id)
    .map((other) => links.row(other))
    .filter((row) => row !== undefined)
    .map((row) => ({ id: row.id, title: row.title, created: row.created }))
    .toSorted((a, b) => inOrder(a.created, b.created));
  return { others, isMeant: links.resolve(title, id) === id };
}
