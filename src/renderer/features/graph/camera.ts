/** Where the picture is looked at from: `scale` pixels a unit, `x` and `y` in the middle. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A length or a place in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const NEAREST = 8;
const FARTHEST = 0.02;
/** What is shown whole is not blown up beyond this. */
const LARGEST_FIT = 2;
/** Pixels kept free beside and above what is shown whole, for titles. */
const MARGIN = { x: 110, y: 50 };

/** From where all of it is seen. @param places x and y by turns */
export function fitCamera(places: Float32Array | null, { width, height }: Size): Camera {
  if (places === null || places.length === 0) return { x: 0, y: 0, scale: 1 };
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < places.length; at += 2) {
    left = Math.min(left, places[at] ?? 0);
    right = Math.max(right, places[at] ?? 0);
    top = Math.min(top, places[at + 1] ?? 0);
    bottom = Math.max(bottom, places[at + 1] ?? 0);
  }
  const across = Math.max(1, width - 2 * MARGIN.x) / Math.max(1, right - left);
  const down = Math.max(1, height - 2 * MARGIN.y) / Math.max(1, bottom - top);
  const scale = Math.max(FARTHEST, Math.min(LARGEST_FIT, across, down));
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale };
}

/** @param at what stays where it is, in pixels from the middle */
export function zoomCamera(camera: Camera, factor: number, at: Point = { x: 0, y: 0 }): Camera {
  const scale = Math.min(NEAREST, Math.max(FARTHEST, camera.scale * factor));
  const shift = 1 / camera.scale - 1 / scale;
  return { x: camera.x + at.x * shift, y: camera.y + at.y * shift, scale };
}

/** Moves the picture. @param by pixels to the right and down */
export function panCamera(camera: Camera, by: Point): Camera {
  return { ...camera, x: camera.x - by.x / camera.scale, y: camera.y - by.y / camera.scale };
}

/** The place in the graph that is seen at a place. @param at pixels from the middle */
export function toGraph(camera: Camera, at: Point): Point {
  return { x: camera.x + at.x / camera.scale, y: camera.y + at.y / camera.scale };
}
