import {
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
} from 'react';
import { panCamera, toGraph, zoomCamera, type Camera, type Point, type Size } from './camera';
import { countLinks, findNode } from './find-node';
import { usePicture } from './use-picture';
import type { ShownGraph } from './use-shown-graph';
import classes from './graph.module.css';

/** Pixels that a press may move and still be a click. */
const STILL = 4;
/** Pixels that an arrow key moves the picture. */
const STEP = 60;
const ZOOM_STEP = 1.4;

interface GraphCanvasProps {
  /** The element that the picture fills; `size` is its own. */
  readonly stage: RefObject<HTMLButtonElement | null>;
  readonly size: Size;
  readonly graph: ShownGraph;
  readonly places: Float32Array | null;
  readonly selected: number | null;
  readonly label: string;
  /** Places are still being found. */
  readonly isBusy: boolean;
  readonly scheme: string;
  readonly camera: Camera;
  /** Null: all of it is to be in sight. */
  readonly onCamera: (camera: Camera | null) => void;
  readonly onOpen: (id: string) => void;
  /** A node is held at a place of the graph; at null it is let go. */
  readonly onHold: (node: number, at: Point | null) => void;
}

interface Drag {
  readonly node: number | null;
  readonly at: Point;
  readonly isFar: boolean;
}

/** The picture: drag to move it or a node, turn the wheel to come nearer, click to open. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { stage, size, graph, places, selected, label, scheme, camera } = props;
  const [hovered, setHovered] = useState<number | null>(null);
  const drag = useRef<Drag | null>(null);
  const degrees = useMemo(() => countLinks(graph), [graph]);
  const isFading = hovered !== null && hovered < graph.rows.length;
  const marked = isFading ? hovered : selected;
  usePicture(stage, { graph, places, camera, size, marked, isFading, scheme });

  /** @returns pixels from the middle */
  function pointOf(event: { readonly clientX: number; readonly clientY: number }): Point {
    const box = stage.current?.getBoundingClientRect();
    const x = event.clientX - (box?.left ?? 0) - size.width / 2;
    const y = event.clientY - (box?.top ?? 0) - size.height / 2;
    return { x, y };
  }

  function nodeAt(at: Point): number | null {
    return places && findNode(places, degrees, toGraph(camera, at), camera.scale);
  }

  // React listens to the wheel passively, and the page would be zoomed along.
  const turn = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    props.onCamera(zoomCamera(camera, Math.exp(-event.deltaY * 0.0015), pointOf(event)));
  });
  useEffect(() => {
    const element = stage.current;
    const listener = (event: WheelEvent): void => turn(event);
    element?.addEventListener('wheel', listener, { passive: false });
    return () => element?.removeEventListener('wheel', listener);
  }, [stage]);

  function handleDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = pointOf(event);
    drag.current = { node: nodeAt(at), at, isFar: false };
  }

  function handleMove(event: PointerEvent): void {
    const at = pointOf(event);
    const start = drag.current;
    if (start === null) {
      setHovered(nodeAt(at));
      return;
    }
    const by = { x: at.x - start.at.x, y: at.y - start.at.y };
    if (!start.isFar && Math.hypot(by.x, by.y) < STILL) return;
    drag.current = { ...start, at, isFar: true };
    if (start.node === null) props.onCamera(panCamera(camera, by));
    else {
      // A picture that kept all of it in sight would run after the pointer.
      props.onCamera(camera);
      props.onHold(start.node, toGraph(camera, at));
    }
  }

  function handleUp(): void {
    const end = drag.current;
    drag.current = null;
    if (end === null || end.node === null) return;
    if (end.isFar) props.onHold(end.node, null);
    else open(end.node);
  }

  function open(node: number | null): void {
    const row = node === null ? undefined : graph.rows[node];
    if (row !== undefined) props.onOpen(row.id);
  }

  function handleKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pan = (x: number, y: number) => () => props.onCamera(panCamera(camera, { x, y }));
    const zoom = (factor: number) => () => props.onCamera(zoomCamera(camera, factor));
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: pan(STEP, 0),
      ArrowRight: pan(-STEP, 0),
      ArrowUp: pan(0, STEP),
      ArrowDown: pan(0, -STEP),
      '+': zoom(ZOOM_STEP),
      '=': zoom(ZOOM_STEP),
      '-': zoom(1 / ZOOM_STEP),
      '0': () => props.onCamera(null),
      Enter: () => open(selected),
    };
    const run = keys[event.key];
    if (run === undefined) return;
    event.preventDefault();
    run();
  }

  return (
    <button
      type="button"
      ref={stage}
      className={classes.stage}
      aria-roledescription="graph"
      aria-label={label}
      aria-busy={props.isBusy}
      data-pointing={hovered !== null || undefined}
      data-camera={[camera.x, camera.y, camera.scale].map((one) => one.toFixed(3)).join(' ')}
      onPointerDown={handleDown}
      onPointerMove={handleMove}
      onPointerUp={handleUp}
      onPointerCancel={() => {
        drag.current = null;
      }}
      onPointerLeave={() => setHovered(null)}
      onKeyDown={handleKey}
    />
  );
}
