/** A file to be written: its path uses `/` and is relative to the output folder. */
export interface OutputFile {
  readonly path: string;
  /** A text, bytes, or what reads them when they are needed: not all are to be held at once. */
  readonly content: string | Uint8Array | (() => Promise<Uint8Array>);
  /** The file's time, ISO 8601; that of its writing when left out. */
  readonly modified?: string;
}

/** The bytes of a file to be written; a text is given as it is. */
export async function contentOf({ content }: OutputFile): Promise<string | Uint8Array> {
  return typeof content === 'function' ? content() : content;
}

/** What writing would do to a file. */
export type OutputAction = 'create' | 'replace' | 'same';

/** Writes files into folders of the person's choice. */
export interface Output {
  /**
   * What `write` would do, file by file, in the order given.
   * @throws Problem `not-found` when the folder doesn't exist, `no-access` when it can't be
   * written, `unsafe-place` when it lies in the library or the library in it, or a path climbs out.
   */
  plan(folder: string, files: readonly OutputFile[]): Promise<readonly OutputAction[]>;
  /**
   * Makes a folder that isn't there, with those above it.
   * @throws Problem `no-access`, `disk`, or `unsafe-place` when it would lie in the library
   */
  makeFolder(folder: string): Promise<void>;
  /**
   * The names in a folder under `folder`, or with '' in `folder` itself; none when it isn't there.
   * New files can then stay clear of what others put there. Same problems as `plan`; a folder that
   * can only be read is read.
   */
  names(folder: string, path: string): Promise<readonly string[]>;
  /**
   * The text of a file under `folder`, null when there is none. Same problems as `names`, and
   * `bad-input` when it is no UTF-8 text.
   */
  readText(folder: string, path: string): Promise<string | null>;
  /**
   * The bytes of a file under `folder`, null when there is none. Same problems as `names`.
   */
  readBytes(folder: string, path: string): Promise<Uint8Array | null>;
  /**
   * Removes all files or none, and the folders that are empty then. Those that are gone already
   * are passed by. Same problems as `plan`, and `disk`.
   */
  remove(folder: string, paths: readonly string[]): Promise<void>;
  /**
   * Looks at everything that `write` would, so that what comes between the two can count on it.
   * Same problems as `plan`.
   * @returns does what `write` does
   */
  prepare(
    folder: string,
    files: readonly OutputFile[],
  ): Promise<(onFile?: (done: number) => void) => Promise<number>>;
  /**
   * Writes all files or none, then reads them back. Same problems as `plan`, and `disk`.
   * @param onFile is told how many files are ready to be moved into place; what it throws ends the
   *   writing, and nothing was written then
   * @returns the number of files that were read back and hold what was to be written
   */
  write(
    folder: string,
    files: readonly OutputFile[],
    onFile?: (done: number) => void,
  ): Promise<number>;
}
