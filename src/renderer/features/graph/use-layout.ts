import { useEffect, useRef, useState } from 'react';
import { watchWorker } from '../../data/faults';
import type { Point } from './camera';
import type { LayoutCall, LayoutState } from './layout-message';

/** A layout at work in a thread of its own. */
interface Layout {
  readonly state: LayoutState | null;
  readonly stop: () => void;
  readonly resume: () => void;
  /** Holds a node at a place of the graph; lets it go at null. */
  readonly hold: (node: number, at: Point | null) => void;
}

/** Finds places for nodes, the linked ones near to each other; begins anew with other edges. */
export function useLayout(count: number, edges: Uint32Array, groups: Uint16Array | null): Layout {
  const worker = useRef<Worker | null>(null);
  const [state, setState] = useState<LayoutState | null>(null);

  useEffect(() => {
    const made = new Worker(new URL('layout-worker.ts', import.meta.url), { type: 'module' });
    worker.current = made;
    watchWorker(made);
    made.addEventListener('message', ({ data }: MessageEvent<LayoutState>) => setState(data));
    ask(made, { name: 'start', count, edges, groups });
    return () => {
      made.terminate();
      worker.current = null;
    };
  }, [count, edges, groups]);

  return {
    // Places of other nodes are of no use.
    state: state?.places.length === count * 2 ? state : null,
    stop: () => worker.current && ask(worker.current, { name: 'stop' }),
    resume: () => worker.current && ask(worker.current, { name: 'continue' }),
    hold: (node, at) => worker.current && ask(worker.current, { name: 'hold', node, at }),
  };
}

function ask(worker: Worker, call: LayoutCall): void {
  worker.postMessage(call, []);
}
