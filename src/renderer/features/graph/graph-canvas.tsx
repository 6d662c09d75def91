import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState, type PointerEvent, type WheelEvent } from 'react';
import { drawGraph, radiusOf, type Camera } from './draw-graph';
import type { ShownGraph } from './use-shown-graph';
import classes from './graph.module.css';

interface GraphCanvasProps {
  readonly graph: ShownGraph;
  readonly places: Float32Array | null;
  readonly selected: number | null;
  readonly label: string;
  /** Counts the wishes to see all of it. */
  readonly fits: number;
  /** Zooms by this factor with each new object. */
  readonly zoom: { readonly by: number } | null;
  readonly scheme: string;
  readonly onOpen: (id: string) => void;
}

/** The picture: drag to move, turn the wheel to come nearer, click to open. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { graph, places, selected, label, fits, zoom, scheme, onOpen } = props;
  const { ref, width, height } = useElementSize();
  const canvas = useRef<HTMLCanvasElement>(null);
  /** Null while all of it is kept in sight. */
  const [moved, setMoved] = useState<Camera | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const drag = useRef<{ x: number; y: number; far: boolean } | null>(null);
  const degrees = useMemo(() => countLinks(graph), [graph]);
  const marked = hovered ?? selected;
  const neighbours = useMemo(() => findNeighbours(graph, marked), [graph, marked]);
  const fitted = useMemo(() => fit(places, width, height), [places, width, height]);
  const camera = moved ?? fitted;

  useEffect(() => setMoved(null), [fits, graph]);
  useEffect(() => {
    if (zoom !== null) setMoved((last) => scaleBy(last ?? fitted, zoom.by));
    // Only a new wish zooms.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [zoom]);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || places === null || width === 0) return undefined;
    const frame = requestAnimationFrame(() => {
      const ratio = window.devicePixelRatio;
      if (element.width !== Math.round(width * ratio)) element.width = Math.round(width * ratio);
      if (element.height !== Math.round(height * ratio)) {
        element.height = Math.round(height * ratio);
      }
      const style = getComputedStyle(element);
      const picture = { ...graph, places, degrees, marked, neighbours };
      drawGraph(context, { width, height, ratio }, camera, picture, (name) =>
        style.getPropertyValue(name),
      );
    });
    return () => cancelAnimationFrame(frame);
  }, [graph, places, degrees, marked, neighbours, camera, width, height, scheme]);

  function nodeAt(event: PointerEvent): number | null {
    if (places === null) return null;
    const box = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - box.left - width / 2) / camera.scale + camera.x;
    const y = (event.clientY - box.top - height / 2) / camera.scale + camera.y;
    let [best, nearest] = [-1, Infinity];
    for (let node = 0; node < graph.rows.length; node += 1) {
      const far = Math.hypot((places[node * 2] ?? 0) - x, (places[node * 2 + 1] ?? 0) - y);
      if (far < nearest) [best, nearest] = [node, far];
    }
    const reach = Math.max(radiusOf(degrees[best] ?? 0), 6 / camera.scale) + 2 / camera.scale;
    return nearest <= reach ? best : null;
  }

  function handleMove(event: PointerEvent): void {
    const start = drag.current;
    if (start === null) {
      setHovered(nodeAt(event));
      return;
    }
    const [x, y] = [event.clientX - start.x, event.clientY - start.y];
    if (!start.far && Math.hypot(x, y) < 4) return;
    drag.current = { x: event.clientX, y: event.clientY, far: true };
    setMoved({ ...camera, x: camera.x - x / camera.scale, y: camera.y - y / camera.scale });
  }

  function handleUp(event: PointerEvent): void {
    const wasDrag = drag.current?.far === true;
    drag.current = null;
    const node = wasDrag ? null : nodeAt(event);
    const row = node === null ? undefined : graph.rows[node];
    if (row !== undefined) onOpen(row.id);
  }

  function handleWheel(event: WheelEvent): void {
    const box = event.currentTarget.getBoundingClientRect();
    const next = scaleBy(camera, Math.exp(-event.deltaY * 0.0015));
    // What is under the pointer stays there.
    const x = event.clientX - box.left - width / 2;
    const y = event.clientY - box.top - height / 2;
    const shift = 1 / camera.scale - 1 / next.scale;
    setMoved({ ...next, x: camera.x + x * shift, y: camera.y + y * shift });
  }

  return (
    <div ref={ref} className={classes.stage}>
      <canvas
        ref={canvas}
        className={classes.canvas}
        role="img"
        aria-label={label}
        data-pointing={hovered !== null || undefined}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drag.current = { x: event.clientX, y: event.clientY, far: false };
        }}
        onPointerMove={handleMove}
        onPointerUp={handleUp}
        onPointerLeave={() => setHovered(null)}
        onWheel={handleWheel}
      />
    </div>
  );
}

function scaleBy(camera: Camera, factor: number): Camera {
  return { ...camera, scale: Math.min(8, Math.max(0.02, camera.scale * factor)) };
}

/** From where all of it is seen. */
function fit(places: Float32Array | null, width: number, height: number): Camera {
  if (places === null || places.length === 0) return { x: 0, y: 0, scale: 1 };
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < places.length; at += 2) {
    left = Math.min(left, places[at] ?? 0);
    right = Math.max(right, places[at] ?? 0);
    top = Math.min(top, places[at + 1] ?? 0);
    bottom = Math.max(bottom, places[at + 1] ?? 0);
  }
  const scale = Math.min(1.6, width / (right - left + 120), height / (bottom - top + 120));
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.max(0.02, scale) };
}

function countLinks({ rows, edges }: ShownGraph): Uint32Array {
  const degrees = new Uint32Array(rows.length);
  for (const node of edges) degrees[node] = (degrees[node] ?? 0) + 1;
  return degrees;
}

function findNeighbours({ edges }: ShownGraph, node: number | null): ReadonlySet<number> {
  const found = new Set<number>();
  if (node === null) return found;
  for (let at = 0; at < edges.length; at += 2) {
    const [from = 0, to = 0] = [edges[at], edges[at + 1]];
    if (from === node) found.add(to);
    if (to === node) found.add(from);
  }
  return found;
}
