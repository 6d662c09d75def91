import type { CopiedAsset } from '#core/publish/attachments';

/** The forms that the same draft can be given. */
export const VARIANTS = ['blog', 'internal', 'newsletter', 'thread'] as const;

export type VariantName = (typeof VARIANTS)[number];

/** A post of a thread and what it counts. */
export interface CountedPost {
  readonly text: string;
  readonly length: number;
  /** Whether a sentence had to be cut, for it is longer than a post. */
  readonly isCut: boolean;
}

/** A draft in one of its forms, as it would leave the library. */
export interface Variant {
  /** A name for its file, without a folder. */
  readonly path: string;
  readonly text: string;
  /** Images beside the text. */
  readonly copies: readonly CopiedAsset[];
  /** A thread's posts with their lengths; null for the others. */
  readonly posts: readonly CountedPost[] | null;
  /** What readers will see otherwise, a sentence each. */
  readonly warnings: readonly string[];
}
