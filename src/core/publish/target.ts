/** The blog generators that Outloud writes for. */
export const GENERATORS = ['hugo'] as const;

export type Generator = (typeof GENERATORS)[number];

/** A target is a blog checkout together with its generator's conventions. */
export interface Target {
  readonly name: string;
  readonly generator: Generator;
  /** The folder of the blog's checkout, absolute. */
  readonly path: string;
}
