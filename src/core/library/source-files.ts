/** A Markdown file to be taken in. */
export interface SourceFile {
  /** Absolute, for messages and for reading. */
  readonly path: string;
  /** The folder that was chosen (the file's own for a single file); nothing above it is read. */
  readonly root: string;
}

/** The files of an import. Reads only; nothing outside the chosen folders is touched. */
export interface SourceFiles {
  /** The Markdown files under the paths in a stable order, and what can't be read, with reasons. */
  list(paths: readonly string[]): Promise<{
    readonly files: readonly SourceFile[];
    readonly skipped: readonly { readonly file: string; readonly reason: string }[];
  }>;
  /** @throws Problem `bad-input` for a binary file or invalid UTF-8, `no-access` when unreadable. */
  readText(file: SourceFile): Promise<string>;
  /**
   * The bytes of a file that the text refers to, such as an image.
   * @param reference the path as written, relative to the file or, with a leading `/`, to the root
   * @throws Problem `not-found`, or `unsafe-place` when it leads out of the root.
   */
  readBeside(file: SourceFile, reference: string): Promise<Uint8Array>;
}
