import type { AppLink } from '#core/opening/app-link';

/** What was opened with Outloud from outside, and no window has taken yet. */
export interface Opened {
  /** Absolute paths of files and folders. */
  readonly files: readonly string[];
  /** What links ask to see. */
  readonly links: readonly Exclude<AppLink, { what: 'new' }>[];
  /** What could not be followed, a sentence each. */
  readonly problems: readonly string[];
}

/** Who opens `outloud://` links on this computer. */
export type LinkOpener =
  | 'outloud'
  | 'other'
  /** Outloud runs from its sources, where it never asks for them. */
  | 'unpackaged';

/** What comes from outside: files and links that other programs open with Outloud. */
export interface OpeningCalls {
  /** Takes what waits; it waits no longer. */
  take(): Promise<Opened>;
  /** How many files and links wait for a library. */
  waiting(): Promise<number>;
  linkOpener(): Promise<LinkOpener>;
  /** Asks the system to open `outloud://` links with Outloud, or with it no more. */
  openLinks(wish: { here: boolean }): Promise<LinkOpener>;
}
