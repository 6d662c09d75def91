import { ENTRY_KINDS, type EntryRow } from '#core/library/entry';

/** Where the picture is looked at from: `scale` pixels a unit, `x` and `y` in the middle. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** What is drawn. */
export interface Picture {
  readonly rows: readonly EntryRow[];
  readonly edges: Uint32Array;
  readonly places: Float32Array;
  /** Links of each node. */
  readonly degrees: Uint32Array;
  /** The node that stands out with its neighbours, or null. */
  readonly marked: number | null;
  readonly neighbours: ReadonlySet<number>;
}

/** So many titles are readable at once. */
const MOST_LABELS = 60;
const LABEL_SCALE = 1.1;

export function radiusOf(degree: number): number {
  return Math.min(14, 3 + Math.sqrt(degree) * 1.3);
}

/** Draws the links, then the nodes kind by kind, then titles where there is room. */
export function drawGraph(
  context: CanvasRenderingContext2D,
  size: { readonly width: number; readonly height: number; readonly ratio: number },
  camera: Camera,
  picture: Picture,
  colours: (name: string) => string,
): void {
  const { rows, edges, places, degrees, marked, neighbours } = picture;
  const { width, height, ratio } = size;
  const toX = (node: number) => ((places[node * 2] ?? 0) - camera.x) * camera.scale + width / 2;
  const toY = (node: number) =>
    ((places[node * 2 + 1] ?? 0) - camera.y) * camera.scale + height / 2;
  const isSeen = (x: number, y: number) => x > -40 && x < width + 40 && y > -40 && y < height + 40;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);

  const drawLinks = (colour: string, isWanted: (from: number, to: number) => boolean) => {
    context.strokeStyle = colour;
    context.beginPath();
    for (let at = 0; at < edges.length; at += 2) {
      const [from, to] = [edges[at] ?? 0, edges[at + 1] ?? 0];
      if (!isWanted(from, to)) continue;
      const [x, y, endX, endY] = [toX(from), toY(from), toX(to), toY(to)];
      if (!isSeen(x, y) && !isSeen(endX, endY)) continue;
      context.moveTo(x, y);
      context.lineTo(endX, endY);
    }
    context.stroke();
  };
  context.lineWidth = 1;
  drawLinks(colours('--graph-link'), () => true);
  if (marked !== null) {
    context.lineWidth = 1.6;
    drawLinks(colours('--graph-marked'), (from, to) => from === marked || to === marked);
  }

  const shrink = Math.min(1.4, Math.max(0.35, camera.scale));
  for (const kind of ENTRY_KINDS) {
    context.fillStyle = colours(`--graph-${kind}`);
    for (const isFaded of marked === null ? [false] : [true, false]) {
      context.globalAlpha = isFaded ? 0.3 : 1;
      context.beginPath();
      rows.forEach((row, node) => {
        if (row.kind !== kind) return;
        const stands = marked === null || node === marked || neighbours.has(node);
        const [x, y] = [toX(node), toY(node)];
        if (stands === isFaded || !isSeen(x, y)) return;
        const radius = radiusOf(degrees[node] ?? 0) * shrink;
        if (radius < 2) context.rect(x - radius, y - radius, radius * 2, radius * 2);
        else {
          context.moveTo(x + radius, y);
          context.arc(x, y, radius, 0, Math.PI * 2);
        }
      });
      context.fill();
    }
  }
  context.globalAlpha = 1;

  const named: number[] = marked === null ? [] : [marked, ...neighbours];
  if (marked === null && (camera.scale > LABEL_SCALE || rows.length <= MOST_LABELS)) {
    rows.forEach((_, node) => isSeen(toX(node), toY(node)) && named.push(node));
    named.sort((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0));
  }
  context.font = '12px sans-serif';
  context.textAlign = 'center';
  context.lineWidth = 3;
  context.strokeStyle = colours('--graph-page');
  context.fillStyle = colours('--graph-text');
  for (const node of named.slice(0, MOST_LABELS)) {
    const title = rows[node]?.title.trim() || 'Untitled';
    const text = title.length > 32 ? `${title.slice(0, 31)}…` : title;
    const y = toY(node) + radiusOf(degrees[node] ?? 0) * shrink + 13;
    context.strokeText(text, toX(node), y);
    context.fillText(text, toX(node), y);
  }
}
