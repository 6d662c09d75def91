import { useEffect, useRef, type RefObject } from 'react';
import { ENTRY_KINDS } from '#core/library/entry';
import { watchWorker } from '../../data/faults';
import type { Camera, Size } from './camera';
import { countLinks } from './find-node';
import type { PictureCall, PictureLook } from './picture-message';
import type { ShownGraph } from './use-shown-graph';

const COLOURS = [
  '--graph-page',
  '--graph-text',
  '--graph-link',
  '--graph-marked',
  ...ENTRY_KINDS.map((kind) => `--graph-${kind}`),
];

interface Shown {
  readonly graph: ShownGraph;
  readonly places: Float32Array | null;
  readonly camera: Camera;
  readonly size: Size;
  readonly marked: number | null;
  readonly isFading: boolean;
  /** Another one has other colours. */
  readonly scheme: string;
}

/**
 * Draws into an element, in a thread of its own: ten thousand entries take longer than a frame.
 *
 * @param host gets a canvas that fills it
 */
export function usePicture(host: RefObject<HTMLElement | null>, shown: Shown): void {
  const { graph, places, camera, size, marked, isFading, scheme } = shown;
  const { width, height } = size;
  const worker = useRef<Worker | null>(null);

  useEffect(() => {
    // Made anew each time: a canvas is handed over once.
    const element = document.createElement('canvas');
    host.current?.append(element);
    const canvas = element.transferControlToOffscreen();
    const made = new Worker(new URL('picture-worker.ts', import.meta.url), { type: 'module' });
    worker.current = made;
    watchWorker(made);
    tell(worker.current, { name: 'begin', canvas }, [canvas]);
    return () => {
      worker.current = null;
      made.terminate();
      element.remove();
    };
  }, [host]);

  useEffect(() => {
    const { rows, edges, groups } = graph;
    const kinds = Uint8Array.from(rows, ({ kind }) => ENTRY_KINDS.indexOf(kind));
    const privates = Uint8Array.from(rows, (row) => Number(row.private));
    const titles = rows.map(({ title }) => title);
    tell(worker.current, {
      name: 'nodes',
      nodes: { titles, kinds, privates, degrees: countLinks(graph), edges, groups },
    });
  }, [graph]);

  useEffect(() => tell(worker.current, { name: 'places', places }), [places]);
  useEffect(() => tell(worker.current, { name: 'camera', camera }), [camera]);

  useEffect(() => {
    if (host.current === null) return;
    const style = getComputedStyle(host.current);
    const colours = Object.fromEntries(COLOURS.map((name) => [name, style.getPropertyValue(name)]));
    const look: PictureLook = {
      size: { width, height },
      ratio: window.devicePixelRatio,
      marked,
      isFading,
      scheme,
      colours,
    };
    tell(worker.current, { name: 'look', look });
  }, [host, width, height, marked, isFading, scheme]);
}

function tell(worker: Worker | null, call: PictureCall, transfer: Transferable[] = []): void {
  worker?.postMessage(call, transfer);
}
