import type { Point } from './camera';

/** What the layout is asked to do. */
export type LayoutCall =
  | {
      readonly name: 'start';
      readonly count: number;
      readonly edges: Uint32Array;
      /** The group of each node, as in `Grouping`; null where there are none. */
      readonly groups: Uint16Array | null;
    }
  | { readonly name: 'stop' }
  | { readonly name: 'continue' }
  /** A node is held at a place; at null it is let go. */
  | { readonly name: 'hold'; readonly node: number; readonly at: Point | null };

/** Where the nodes are now. */
export interface LayoutState {
  /** x and y by turns. */
  readonly places: Float32Array;
  readonly running: boolean;
  /** Whether there is nothing to go on with. */
  readonly finished: boolean;
}
