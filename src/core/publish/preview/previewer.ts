import type { Generator } from '../target';

/** The program that would show a blog. */
export interface FoundProgram {
  /** As it would be typed, such as `hugo server`. */
  readonly command: string;
  /** Its file. */
  readonly file: string;
}

/** What was found when a blog's generator was looked for. */
export interface ProgramLook {
  readonly found: FoundProgram | null;
  /** Where it was looked for, in words. */
  readonly lookedFor: readonly string[];
}

/** A copy of a blog that can be written into and served. */
export interface SiteCopy {
  /** Its folder. */
  readonly folder: string;
  /**
   * Starts the generator's own server in it.
   * @returns the address of the site's root, with a slash at its end, once it answers
   * @throws Problem `generator` with what it said, or `closed` when it was stopped meanwhile
   */
  serve(): Promise<string>;
  /** What the server warned of so far. */
  warnings(): readonly string[];
  /** Hears why the server ended by itself. */
  onEnd(listener: (reason: string) => void): void;
  /** Ends the server, if it runs, and removes the copy. */
  stop(): Promise<void>;
}

/** Pages of Outloud's own making, served until they are stopped. */
export interface OwnPages {
  /** With a slash at its end. */
  readonly address: string;
  /** Puts these in the place of what is shown. `path` is without a slash at its beginning. */
  show(pages: readonly OwnPage[]): void;
  stop(): Promise<void>;
}

export interface OwnPage {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Shows blogs on this computer, and nowhere else. */
export interface Previewer {
  look(folder: string, generator: Generator): Promise<ProgramLook>;
  /**
   * Copies a blog aside: nothing of a preview is ever written into the blog itself.
   * @param onFile hears how many files are copied; what it throws ends the copying
   */
  copy(
    blog: { readonly folder: string; readonly generator: Generator },
    onFile: (done: number) => void,
  ): Promise<SiteCopy>;
  serveOwn(): Promise<OwnPages>;
  /** The page at an address on this computer; null when it isn't there. */
  fetchPage(address: string): Promise<string | null>;
  /** Resolves when the page is another than before, or it has been waited for long enough. */
  untilChanged(address: string, before: string | null): Promise<void>;
}
