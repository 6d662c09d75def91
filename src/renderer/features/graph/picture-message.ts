import type { Camera, Size } from './camera';
import type { Grouping } from './group-nodes';

/** What is drawn, node by node. */
export interface PictureNodes {
  readonly titles: readonly string[];
  /** Places in `ENTRY_KINDS`. */
  readonly kinds: Uint8Array;
  /** 1 for private ones. */
  readonly privates: Uint8Array;
  /** Links of each node. */
  readonly degrees: Uint32Array;
  /** Pairs of nodes. */
  readonly edges: Uint32Array;
  readonly groups: Grouping | null;
}

/** How it looks, apart from where it is looked at from. */
export interface PictureLook {
  readonly size: Size;
  /** Pixels of the screen a pixel. */
  readonly ratio: number;
  /** The node whose links stand out, or null. */
  readonly marked: number | null;
  /** Whether all but it and its neighbours are faded. */
  readonly isFading: boolean;
  /** Light or dark: the colours are its own. */
  readonly scheme: string;
  /** By the name of each custom property of `graph.module.css`. */
  readonly colours: Readonly<Record<string, string>>;
}

/** What the drawing thread is told. */
export type PictureCall =
  | { readonly name: 'begin'; readonly canvas: OffscreenCanvas }
  | { readonly name: 'nodes'; readonly nodes: PictureNodes }
  | { readonly name: 'places'; readonly places: Float32Array | null }
  | { readonly name: 'look'; readonly look: PictureLook }
  | { readonly name: 'camera'; readonly camera: Camera };
