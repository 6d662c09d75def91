/** What the layout is asked to do. */
export type LayoutCall =
  | { readonly name: 'start'; readonly count: number; readonly edges: Uint32Array }
  | { readonly name: 'stop' }
  | { readonly name: 'continue' };

/** Where the nodes are now. */
export interface LayoutState {
  /** x and y by turns. */
  readonly places: Float32Array;
  readonly running: boolean;
  /** Whether there is nothing to go on with. */
  readonly finished: boolean;
}
