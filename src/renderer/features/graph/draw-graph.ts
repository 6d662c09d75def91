import { ENTRY_KINDS } from '#core/library/entry';
import { shownTitle } from '#core/shown-title';
import type { Camera } from './camera';
import { placeLabels, type Box } from './place-labels';
import type { PictureLook, PictureNodes } from './picture-message';

type Context = OffscreenCanvasRenderingContext2D;

interface Picture extends PictureNodes {
  /** x and y by turns. */
  readonly places: Float32Array;
}

/** So many titles are readable at once. */
const MOST_LABELS = 60;
/** From here on every title may be shown; farther away those of hubs. */
const LABEL_SCALE = 1.1;
const HUB_LABELS = 24;
const LABEL_HEIGHT = 16;
/** Farther away than this the groups are named, not the entries. */
const GROUP_SCALE = 0.7;
const GROUP_HEIGHT = 20;
/** How much of a link between two groups is seen. */
const HAZE = 0.12;
/** A node with more links than these is a hub. */
const MANY_LINKS = 40;
/** The window's own; the thread that draws loads it. */
const FONT = "'Inter Variable', system-ui, sans-serif";
/** Longer paths take more than their share of the time to be drawn. */
const PATH = 400;

/** In the units of the graph. */
export function radiusOf(degree: number): number {
  return Math.min(22, 3 + Math.sqrt(degree) * 1.5);
}

/** Nodes grow less than the picture does; thousands are points from afar. */
function shrinkAt(scale: number, count: number): number {
  return Math.min(1.4, Math.max(count > 2000 ? 0.22 : 0.35, scale));
}

/** Draws the links, then the nodes kind by kind, then titles where there is room. */
export function drawGraph(
  context: Context,
  picture: Picture | null,
  look: PictureLook,
  camera: Camera,
): void {
  const { ratio, size } = look;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = look.colours['--graph-page'] ?? '#fff';
  context.fillRect(0, 0, size.width, size.height);
  if (picture === null) return;
  const view = createView(picture, look, camera);
  drawLinks(context, view);
  drawNodes(context, view);
  if (view.groups !== null && camera.scale < GROUP_SCALE) drawGroupNames(context, view);
  else drawLabels(context, view);
}

type View = ReturnType<typeof createView>;

/** What is drawn, in pixels. */
function createView(picture: Picture, look: PictureLook, camera: Camera) {
  const { edges, places, degrees } = picture;
  const { width, height } = look.size;
  const { marked, isFading } = look;
  const count = degrees.length;
  const shrink = shrinkAt(camera.scale, count);
  const x = new Float32Array(count);
  const y = new Float32Array(count);
  const isSeen = new Uint8Array(count);
  for (let node = 0; node < count; node += 1) {
    const across = ((places[node * 2] ?? 0) - camera.x) * camera.scale + width / 2;
    const down = ((places[node * 2 + 1] ?? 0) - camera.y) * camera.scale + height / 2;
    x[node] = across;
    y[node] = down;
    if (across > -40 && across < width + 40 && down > -40 && down < height + 40) isSeen[node] = 1;
  }
  const neighbours = new Set<number>();
  for (let at = 0; marked !== null && at < edges.length; at += 2) {
    if (edges[at] === marked) neighbours.add(edges[at + 1] ?? 0);
    if (edges[at + 1] === marked) neighbours.add(edges[at] ?? 0);
  }
  return {
    ...picture,
    ...look,
    scale: camera.scale,
    count,
    x,
    y,
    isSeen,
    neighbours,
    radius: (node: number) => radiusOf(degrees[node] ?? 0) * shrink,
    stands: (node: number) => !isFading || node === marked || neighbours.has(node),
  };
}

function drawLinks(context: Context, view: View): void {
  const { edges, x, y, isSeen, marked, neighbours, colours } = view;
  const draw = (colour: string, isWanted: (from: number, to: number) => boolean): void => {
    context.strokeStyle = colour;
    context.beginPath();
    let drawn = 0;
    for (let at = 0; at < edges.length; at += 2) {
      const [from, to] = [edges[at] ?? 0, edges[at + 1] ?? 0];
      if ((!isSeen[from] && !isSeen[to]) || !isWanted(from, to)) continue;
      context.moveTo(x[from] ?? 0, y[from] ?? 0);
      context.lineTo(x[to] ?? 0, y[to] ?? 0);
      drawn += 1;
      if (drawn % PATH !== 0) continue;
      context.stroke();
      context.beginPath();
    }
    context.stroke();
  };
  context.lineWidth = 1;
  // Thousands of them would be one grey.
  context.globalAlpha = Math.min(1, Math.max(0.35, 1500 / edges.length));
  const of = view.groups?.of;
  const isInside = (from: number, to: number) => of?.[from] === of?.[to];
  draw(colours['--graph-link'] ?? '', isInside);
  if (of !== undefined) {
    // Links between groups lie over everything: they are a haze, until one is marked.
    context.globalAlpha = HAZE;
    draw(colours['--graph-link'] ?? '', (from, to) => !isInside(from, to));
  }
  context.globalAlpha = 1;
  if (marked === null) return;
  // Those of a hub would hide what lies under them.
  context.globalAlpha = neighbours.size > MANY_LINKS ? 0.4 : 1;
  context.lineWidth = neighbours.size > MANY_LINKS ? 1 : 1.6;
  draw(colours['--graph-marked'] ?? '', (from, to) => from === marked || to === marked);
  context.globalAlpha = 1;
}

function drawNodes(context: Context, view: View): void {
  const { kinds, privates, count, x, y, isSeen, marked, isFading, colours, radius, stands } = view;
  const fill = (size: (radius: number) => number, isWanted: (node: number) => boolean): void => {
    context.beginPath();
    for (let node = 0; node < count; node += 1) {
      if (!isSeen[node] || !isWanted(node)) continue;
      const [across = 0, down = 0, far] = [x[node], y[node], size(radius(node))];
      if (far < 2) context.rect(across - far, down - far, far * 2, far * 2);
      else {
        context.moveTo(across + far, down);
        context.arc(across, down, far, 0, Math.PI * 2);
      }
    }
    context.fill();
  };
  for (const isFaded of isFading ? [true, false] : [false]) {
    context.globalAlpha = isFaded ? 0.25 : 1;
    ENTRY_KINDS.forEach((kind, number) => {
      context.fillStyle = colours[`--graph-${kind}`] ?? '';
      fill(
        (far) => far,
        (node) => kinds[node] === number && stands(node) !== isFaded,
      );
    });
  }
  context.globalAlpha = 1;
  // A private one is a ring.
  context.fillStyle = colours['--graph-page'] ?? '';
  fill(
    (far) => far * 0.5,
    (node) => privates[node] === 1 && radius(node) > 2.5,
  );
  if (marked === null || !isSeen[marked]) return;
  context.strokeStyle = colours['--graph-text'] ?? '';
  context.lineWidth = 2;
  context.beginPath();
  context.arc(x[marked] ?? 0, y[marked] ?? 0, radius(marked) + 3, 0, Math.PI * 2);
  context.stroke();
}

function drawLabels(context: Context, view: View): void {
  const { titles, degrees, count, scale, x, y, isSeen, marked, isFading, colours } = view;
  const byDegree = (a: number, b: number) => (degrees[b] ?? 0) - (degrees[a] ?? 0);
  const named: number[] = [];
  for (let node = 0; node < count; node += 1) {
    if (isSeen[node] && node !== marked && view.stands(node)) named.push(node);
  }
  named.sort(byDegree);
  if (marked !== null && isSeen[marked]) named.unshift(marked);
  const isNear = isFading || scale > LABEL_SCALE || count <= MOST_LABELS;
  const most = isNear ? MOST_LABELS : HUB_LABELS;
  context.font = `12px ${FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = colours['--graph-page'] ?? '';
  context.fillStyle = colours['--graph-text'] ?? '';
  // More than these are not looked at: what has few links has waited long enough.
  const candidates = named.slice(0, most * 4).map((node) => {
    const title = shownTitle(titles[node] ?? '');
    const text = title.length > 32 ? `${title.slice(0, 31)}…` : title;
    const width = context.measureText(text).width;
    const left = (x[node] ?? 0) - width / 2;
    const far = view.radius(node) + 3;
    const below: Box = { left, top: (y[node] ?? 0) + far, width, height: LABEL_HEIGHT };
    const above: Box = { ...below, top: (y[node] ?? 0) - far - LABEL_HEIGHT };
    return { text, middle: x[node] ?? 0, boxes: [below, above] };
  });
  const placed = placeLabels(
    candidates.map(({ boxes }) => boxes),
    most,
  );
  for (const { number, box } of placed) {
    const label = candidates[number];
    if (label === undefined) continue;
    context.strokeText(label.text, label.middle, box.top + 2);
    context.fillText(label.text, label.middle, box.top + 2);
  }
}

/** The names of the groups, each in its middle, the largest first. */
function drawGroupNames(context: Context, view: View): void {
  const { groups, x, y, count, colours } = view;
  if (groups === null) return;
  const sums = groups.names.map((name) => ({ name, size: 0, across: 0, down: 0 }));
  for (let node = 0; node < count; node += 1) {
    const sum = sums[(groups.of[node] ?? 0) - 1];
    if (sum === undefined) continue;
    sum.size += 1;
    sum.across += x[node] ?? 0;
    sum.down += y[node] ?? 0;
  }
  context.font = `600 13px ${FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = colours['--graph-page'] ?? '';
  context.fillStyle = colours['--graph-text'] ?? '';
  const names = sums
    .filter(({ size }) => size > 0)
    .map(({ name, size, across, down }) => {
      const width = context.measureText(name).width + 6;
      const [middle, centre] = [across / size, down / size];
      const top = centre - GROUP_HEIGHT / 2;
      const box: Box = { left: middle - width / 2, top, width, height: GROUP_HEIGHT };
      return { name, middle, centre, boxes: [box] };
    });
  for (const { number } of placeLabels(
    names.map(({ boxes }) => boxes),
    MOST_LABELS,
  )) {
    const label = names[number];
    if (label === undefined) continue;
    context.strokeText(label.name, label.middle, label.centre);
    context.fillText(label.name, label.middle, label.centre);
  }
}
