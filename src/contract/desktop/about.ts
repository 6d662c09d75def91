/** A part of the app that others made. */
export interface Part {
  readonly name: string;
  readonly version: string;
  /** As an SPDX expression. */
  readonly licence: string;
}

/** What runs here. */
export interface AboutFacts {
  readonly version: string;
  readonly electron: string;
  readonly chrome: string;
  readonly node: string;
  /** What it is made of, and the file with the texts of all licences; null where it isn't packaged. */
  readonly licences: { readonly file: string; readonly parts: readonly Part[] } | null;
}

export interface AboutCalls {
  facts(): Promise<AboutFacts>;
}
