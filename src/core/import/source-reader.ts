import type { EntryKind } from '#core/library/entry';
import type { Stage } from '#core/draft/draft';

/** A text of a source as the entry that it becomes; what is left out the Markdown tells. */
export interface SourceText {
  /** What names it in its source for good: an id, or the path when it has none. */
  readonly key: string;
  /** The whole Markdown, front matter included. */
  readonly markdown: string;
  /** The last part of its path: the title of a text that has none. */
  readonly fileName: string;
  readonly kind?: EntryKind;
  readonly title?: string;
  /** Tags and aliases beside those that the Markdown tells. */
  readonly tags?: readonly string[];
  readonly aliases?: readonly string[];
  readonly stage?: Stage;
  /** ISO 8601 in UTC. */
  readonly created?: string;
  readonly updated?: string;
  /** What does not come in as it was, a sentence each. */
  readonly losses?: readonly string[];
}

/** What the files of one kind of source mean. */
export interface SourceReader {
  /** Kept with each entry, such as `obsidian`. */
  readonly source: string;
  /** The files that become entries, in order. */
  readonly texts: readonly string[];
  /** Texts that become none, with the reason. */
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
  /** Files that are read along with the texts and become none. */
  readonly parts?: readonly string[];
  /** Whether links to a text's path become links to its title. */
  readonly linksByPath: boolean;
  read(path: string, markdown: string): SourceText;
  /** The paths at which a file that a text refers to may be, best first. */
  locate(reference: string, from: string): readonly string[];
  /** The path of the text that `[[title]]` means in the source; null where it means none. */
  locateTitle(title: string, from: string): string | null;
}
