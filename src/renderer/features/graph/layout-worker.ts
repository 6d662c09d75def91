import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { LayoutCall, LayoutState } from './layout-message';

/** Milliseconds between two pictures of a layout at work. */
const SHOWN_EVERY = 40;

let simulation = forceSimulation<SimulationNodeDatum>().stop();
let running = false;

self.addEventListener('message', ({ data }: MessageEvent<LayoutCall>) => {
  if (data.name === 'start') start(data.count, data.edges);
  running = data.name !== 'stop';
  if (running) void run();
  else tell();
});

function start(count: number, edges: Uint32Array): void {
  const nodes = Array.from({ length: count }, (): SimulationNodeDatum => ({}));
  const links = Array.from({ length: edges.length / 2 }, (_, at) => ({
    source: edges[at * 2] ?? 0,
    target: edges[at * 2 + 1] ?? 0,
  }));
  simulation = forceSimulation(nodes)
    .alphaDecay(count > 2000 ? 0.04 : 0.025)
    .force('link', forceLink(links).distance(36))
    .force('charge', forceManyBody().strength(-40).theta(1.1).distanceMax(600))
    .force('x', forceX(0).strength(0.045))
    .force('y', forceY(0).strength(0.045))
    .stop();
  if (count <= 2000) simulation.force('collide', forceCollide(7));
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
