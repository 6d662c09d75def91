/** Something that an import left out, with the reason in a sentence. */
export interface SkippedFile {
  readonly file: string;
  readonly reason: string;
}

/**
 * What an import reads: a folder, one file in a folder, or an archive. Paths are relative with `/`
 * between their parts. Reads only; nothing outside of it can be reached.
 */
export interface Source {
  /** Absolute, as it was chosen. */
  readonly path: string;
  /** Whether it is a folder with all that is in it. */
  readonly isFolder: boolean;
  /** Every file in a stable order; those of tools are left out. */
  readonly files: readonly string[];
  /** What was found and can't be read. */
  readonly skipped: readonly SkippedFile[];
  /** What nobody misses: what a person threw away, and links to files that come in anyhow. */
  readonly passedBy: readonly SkippedFile[];
  /** What a person calls one of its files: the absolute path. */
  nameOf(path: string): string;
  /** @throws Problem `bad-input` for a binary file or invalid UTF-8, `no-access` when unreadable. */
  readText(path: string): Promise<string>;
  /** @throws Problem `not-found`, `unsafe-place` when it leads out, `bad-input` when too large. */
  readBytes(path: string): Promise<Uint8Array>;
  /** When the file was changed last, ISO 8601 in UTC; null when nothing tells. */
  modified(path: string): Promise<string | null>;
  /** @throws Problem when it is no longer there, or something else is in its place. */
  checkThere(): Promise<void>;
  close(): Promise<void>;
}

/** The sources of an import on this machine. */
export interface Sources {
  /**
   * @param onFound is told now and then how many files were found; what it throws ends the opening
   * @throws Problem when the path is not there, or is no folder, Markdown file or archive.
   */
  open(path: string, onFound?: (files: number) => void): Promise<Source>;
}

/** Why what Obsidian keeps in `.trash` is passed by. */
export const IN_TRASH = 'was deleted in Obsidian and is in its trash';

const MARKDOWN = /\.(?:md|markdown|mdown|mdx)$/i;

/** Whether a file's name says that it is a Markdown text. */
export function isMarkdownName(name: string): boolean {
  return MARKDOWN.test(name);
}
