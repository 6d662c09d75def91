import type { EntryKind } from '#core/library/entry';
import type { Stage } from '#core/draft/draft';
import type { Generator } from '#core/publish/target';

/** A text of a source as the entry that it becomes; what is left out the Markdown tells. */
export interface SourceText {
  /** What names it in its source for good: an id, or the path when it has none. */
  readonly key: string;
  /** The whole Markdown, front matter included. */
  readonly markdown: string;
  /**
   * What the source holds as the text, when that is not its file; where it differs from `markdown`,
   * the person is told. Null when it holds no Markdown at all.
   */
  readonly original?: string | null;
  /** The last part of its path: the title of a text that has none. */
  readonly fileName: string;
  readonly kind?: EntryKind;
  readonly title?: string;
  /** Tags and aliases beside those that the Markdown tells. */
  readonly tags?: readonly string[];
  /** All its tags, where its program reads them otherwise than Outloud does. */
  readonly onlyTags?: readonly string[];
  readonly aliases?: readonly string[];
  readonly stage?: Stage;
  /** ISO 8601 in UTC. */
  readonly created?: string;
  readonly updated?: string;
  /** What does not come in as it was, a sentence each. */
  readonly losses?: readonly string[];
  /** What was changed on purpose and means the same, a sentence each. */
  readonly changes?: readonly string[];
}

/** A blog in a source. */
export interface Blog {
  readonly generator: Generator;
  /** Its folder in the source, with a slash at its end, or '' for the source itself. */
  readonly root: string;
}

/** What the files of one kind of source mean. */
export interface SourceReader {
  /** Kept with each entry, such as `obsidian`. */
  readonly source: string;
  /** The blog whose posts the texts are. */
  readonly blog?: Blog;
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
