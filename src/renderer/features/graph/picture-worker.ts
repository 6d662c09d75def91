import type { Camera } from './camera';
import { drawGraph } from './draw-graph';
import { loadFont } from './load-font';
import type { PictureCall, PictureLook, PictureNodes } from './picture-message';

/** Milliseconds: a picture that takes longer is not drawn anew for each step of a movement. */
const QUICK = 8;
/** Milliseconds without a step after which a movement is over. */
const REST = 110;

let canvas: OffscreenCanvas | null = null;
let nodes: PictureNodes | null = null;
let places: Float32Array | null = null;
let look: PictureLook | null = null;
let camera: Camera = { x: 0, y: 0, scale: 1 };

/** The last whole picture, from where it was taken, and how many milliseconds it took. */
const whole = { canvas: new OffscreenCanvas(1, 1), camera, took: 0 };
let movedAt = -Infinity;
let isAsked = false;

self.addEventListener('message', ({ data }: MessageEvent<PictureCall>) => {
  if (data.name === 'begin') canvas = data.canvas;
  else if (data.name === 'nodes') nodes = data.nodes;
  else if (data.name === 'places') places = data.places;
  else if (data.name === 'look') look = data.look;
  else {
    camera = data.camera;
    movedAt = performance.now();
  }
  ask();
});

void loadFont().then(ask);

function ask(): void {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(() => {
    isAsked = false;
    if (canvas !== null && look !== null) show(canvas, look);
  });
}

/** While it is moved a picture that takes long is moved as it is, and drawn anew at rest. */
function show(target: OffscreenCanvas, how: PictureLook): void {
  const width = Math.round(how.size.width * how.ratio);
  const height = Math.round(how.size.height * how.ratio);
  const context = target.getContext('2d');
  if (context === null || width === 0 || height === 0) return;
  if (target.width !== width) target.width = width;
  if (target.height !== height) target.height = height;
  const isMoving = performance.now() - movedAt < REST;
  if (!isMoving || whole.took <= QUICK || whole.canvas.width !== width) {
    drawWhole(width, height, how);
  } else setTimeout(ask, REST);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = how.colours['--graph-page'] ?? '#fff';
  context.fillRect(0, 0, width, height);
  const zoom = camera.scale / whole.camera.scale;
  const left = (whole.camera.x - camera.x) * camera.scale * how.ratio;
  const top = (whole.camera.y - camera.y) * camera.scale * how.ratio;
  context.drawImage(
    whole.canvas,
    left + (width * (1 - zoom)) / 2,
    top + (height * (1 - zoom)) / 2,
    width * zoom,
    height * zoom,
  );
}

function drawWhole(width: number, height: number, how: PictureLook): void {
  if (whole.canvas.width !== width) whole.canvas.width = width;
  if (whole.canvas.height !== height) whole.canvas.height = height;
  const context = whole.canvas.getContext('2d');
  if (context === null) return;
  const since = performance.now();
  // Places of other nodes are of no use.
  const isPlaced = places?.length === (nodes?.degrees.length ?? 0) * 2;
  const picture = isPlaced && nodes !== null && places !== null ? { ...nodes, places } : null;
  drawGraph(context, picture, how, camera);
  whole.took = performance.now() - since;
  whole.camera = camera;
}
