import type { Point } from './camera';
import { radiusOf } from './draw-graph';
import type { ShownGraph } from './use-shown-graph';

/** How many links each node has. */
export function countLinks({ rows, edges }: ShownGraph): Uint32Array {
  const degrees = new Uint32Array(rows.length);
  for (const node of edges) degrees[node] = (degrees[node] ?? 0) + 1;
  return degrees;
}

/**
 * The node at a place of the graph.
 *
 * @param places x and y by turns
 * @param scale pixels a unit: a small node can be met some pixels beside it
 */
export function findNode(
  places: Float32Array,
  degrees: Uint32Array,
  { x, y }: Point,
  scale: number,
): number | null {
  let [best, nearest] = [-1, Infinity];
  for (let node = 0; node < degrees.length; node += 1) {
    const far = Math.hypot((places[node * 2] ?? 0) - x, (places[node * 2 + 1] ?? 0) - y);
    if (far < nearest) [best, nearest] = [node, far];
  }
  const reach = Math.max(radiusOf(degrees[best] ?? 0), 6 / scale) + 2 / scale;
  return nearest <= reach ? best : null;
}
