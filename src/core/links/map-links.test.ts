import { expect, it } from 'vitest';
import { createLinkGraph } from './link-graph';
import { mapAll, mapAround } from './map-links';

const row = (id: string, links: string[]) => ({
  id,
  title: id,
  aliases: [],
  links,
  created: '2026-01-01T00:00:00.000Z',
});

const graph = createLinkGraph([
  row('a', ['b', 'B', 'a', 'ghost']),
  row('b', ['c']),
  row('c', ['d']),
  row('d', []),
  row('e', []),
]);

it('maps what is around an entry, either way', () => {
  expect(mapAround(graph, 'b', 1, 10)).toEqual({
    ids: ['b', 'c', 'a'],
    edges: [0, 1, 2, 0],
    total: 3,
  });
  expect(mapAround(graph, 'b', 2, 10).ids).toEqual(['b', 'c', 'a', 'd']);
  expect(mapAround(graph, 'e', 3, 10)).toEqual({ ids: ['e'], edges: [], total: 1 });
  expect(mapAround(graph, 'gone', 1, 10).ids).toEqual([]);
});

it('maps all entries, or those with the most links', () => {
  expect(mapAll(graph, ['a', 'b', 'c', 'd', 'e'], 10).edges).toEqual([0, 1, 1, 2, 2, 3]);
  expect(mapAll(graph, ['a', 'b', 'c', 'd', 'e'], 2)).toEqual({
    ids: ['b', 'c'],
    edges: [0, 1],
    total: 5,
  });
});
