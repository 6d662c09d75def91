import { forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { Point } from './camera';

/** Units between two neighbours of a group. */
const SPACING = 13;
/** Units between two groups. */
const GAP = 60;
/** Steps until the groups lie beside each other. */
const STEPS = 200;
/** Turns between one node of a group and the next: that of a sunflower's seeds. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

interface Disc extends SimulationNodeDatum {
  readonly radius: number;
}

/** Where the middles of groups lie, none over another, the largest in the middle. */
export function placeGroups(sizes: readonly number[]): readonly Point[] {
  const discs = sizes.map((size): Disc => ({ radius: SPACING * Math.sqrt(size) + GAP / 2 }));
  forceSimulation(discs)
    .force('x', forceX(0).strength(0.08))
    .force('y', forceY(0).strength(0.08))
    .force('collide', forceCollide<Disc>(({ radius }) => radius).iterations(4))
    .stop()
    .tick(STEPS);
  return discs.map(({ x = 0, y = 0 }) => ({ x, y }));
}

/** Where a group's node begins, the first of them in the middle. */
export function placeInGroup(middle: Point, at: number): Point {
  const far = SPACING * Math.sqrt(at + 0.5);
  const turn = at * GOLDEN;
  return { x: middle.x + far * Math.cos(turn), y: middle.y + far * Math.sin(turn) };
}
