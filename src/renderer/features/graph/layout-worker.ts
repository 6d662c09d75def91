import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Point } from './camera';
import { radiusOf } from './draw-graph';
import { placeGroups, placeInGroup } from './place-groups';
import type { LayoutCall, LayoutState } from './layout-message';

/** Milliseconds between two pictures of a layout at work. */
const SHOWN_EVERY = 40;
/** So few have room for all their titles. */
const FEW = 120;
/** How much moves when a node is taken along; 1 is a new layout. */
const STIRRED = 0.12;
/** How much moves when groups are in their places already. */
const SETTLING = 0.3;

let simulation = forceSimulation<SimulationNodeDatum>().stop();
let running = false;

/** Whether somebody wants it to stand still. */
let stopped = false;

self.addEventListener('message', ({ data }: MessageEvent<LayoutCall>) => {
  if (data.name === 'hold') {
    hold(data.node, data.at);
    return;
  }
  if (data.name === 'start') start(data.count, data.edges, data.groups);
  stopped = data.name === 'stop';
  running = !stopped;
  if (running) void run();
  else tell();
});

/** Takes a node along; the others make room unless the layout was stopped. */
function hold(number: number, at: Point | null): void {
  const node = simulation.nodes()[number];
  if (node === undefined) return;
  if (at !== null) [node.x, node.y] = [at.x, at.y];
  [node.fx, node.fy] = [at?.x ?? null, at?.y ?? null];
  if (stopped) {
    tell();
    return;
  }
  if (at !== null) simulation.alpha(Math.max(simulation.alpha(), STIRRED));
  if (running) return;
  running = true;
  void run();
}

function start(count: number, edges: Uint32Array, groups: Uint16Array | null): void {
  const nodes = Array.from({ length: count }, (): SimulationNodeDatum => ({}));
  const links = Array.from({ length: edges.length / 2 }, (_, at) => ({
    source: edges[at * 2] ?? 0,
    target: edges[at * 2 + 1] ?? 0,
  }));
  if (groups !== null) {
    startGrouped(nodes, links, groups);
    return;
  }
  simulation = forceSimulation(nodes)
    .alphaDecay(count > 2000 ? 0.04 : 0.025)
    .force('link', forceLink(links).distance(count <= FEW ? 80 : 36))
    // Without a greatest distance: large graphs would gather in rings of that size.
    .force(
      'charge',
      forceManyBody()
        .strength(count <= FEW ? -260 : -40)
        .theta(count > 2000 ? 1.3 : 1.1),
    )
    .force('x', forceX(0).strength(0.045))
    .force('y', forceY(0).strength(0.045))
    .stop();
  if (count <= 2000) simulation.force('collide', forceCollide(7));
}

/** A node of a group. */
interface Member extends SimulationNodeDatum {
  readonly home: Point;
}

/** Each group in a place of its own: links between groups pull at nothing. */
function startGrouped(
  nodes: readonly SimulationNodeDatum[],
  links: readonly { readonly source: number; readonly target: number }[],
  groups: Uint16Array,
): void {
  const degrees = new Uint32Array(nodes.length);
  for (const { source, target } of links) {
    degrees[source] = (degrees[source] ?? 0) + 1;
    degrees[target] = (degrees[target] ?? 0) + 1;
  }
  const members = new Map<number, number[]>();
  groups.forEach((group, node) => {
    const own = members.get(group);
    if (own === undefined) members.set(group, [node]);
    else own.push(node);
  });
  const all = [...members.values()].toSorted((a, b) => b.length - a.length);
  const middles = placeGroups(all.map(({ length }) => length));
  const placed: Member[] = Array.from(nodes, () => ({ home: { x: 0, y: 0 } }));
  all.forEach((own, number) => {
    const home = middles[number] ?? { x: 0, y: 0 };
    own
      .toSorted((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0))
      .forEach((node, at) => {
        placed[node] = { home, ...placeInGroup(home, at) };
      });
  });
  simulation = forceSimulation<SimulationNodeDatum>(placed)
    .alpha(SETTLING)
    .alphaDecay(0.05)
    .force(
      'link',
      forceLink(
        links
          .filter(({ source, target }) => groups[source] === groups[target])
          .map((one) => ({ ...one })),
      )
        .distance(20)
        .strength(0.08),
    )
    .force('charge', forceManyBody().strength(-10).distanceMax(90).theta(1.3))
    .force('x', forceX<SimulationNodeDatum>((node) => (node as Member).home.x).strength(0.08))
    .force('y', forceY<SimulationNodeDatum>((node) => (node as Member).home.y).strength(0.08))
    .force(
      'collide',
      forceCollide<SimulationNodeDatum>((_, node) => radiusOf(degrees[node] ?? 0) + 1.5),
    )
    .stop();
}

let loop = 0;

async function run(): Promise<void> {
  loop += 1;
  const mine = loop;
  let shown = 0;
  while (running && mine === loop && simulation.alpha() > simulation.alphaMin()) {
    simulation.tick();
    if (performance.now() - shown > SHOWN_EVERY) {
      tell();
      shown = performance.now();
    }
    // Lets a message in between.
    await new Promise((resolve) => setTimeout(resolve));
  }
  if (mine !== loop) return;
  running = false;
  tell();
}

function tell(): void {
  const nodes = simulation.nodes();
  const places = new Float32Array(nodes.length * 2);
  nodes.forEach(({ x = 0, y = 0 }, at) => {
    places[at * 2] = x;
    places[at * 2 + 1] = y;
  });
  const finished = simulation.alpha() <= simulation.alphaMin();
  const state: LayoutState = { places, running, finished };
  self.postMessage(state, { transfer: [places.buffer] });
}
