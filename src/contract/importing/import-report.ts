import type { Loss } from '#core/document/losses';
import type { ImportTarget } from './past-import';

/** An entry that a file became. */
export interface ImportedEntry {
  readonly id: string;
  readonly file: string;
  readonly title: string;
}

/** How a text comes in otherwise than it was. */
export interface ImportFinding {
  readonly file: string;
  /** In a sentence. */
  readonly what: string;
  /** The place and what stood and stands there; left out where there are no two texts to show. */
  readonly difference?: Loss;
}

/** What an import did, or would do: in a dry run the ids of new entries name nothing yet. */
export interface ImportReport {
  /** For `transfer.undoImport`; null when nothing was written. */
  readonly id: string | null;
  /** New entries. */
  readonly imported: readonly ImportedEntry[];
  /** Entries of an earlier import whose files have changed since. */
  readonly updated: readonly ImportedEntry[];
  /** The blogs that the posts are tied to, to be published back to them. */
  readonly targets: readonly ImportTarget[];
  /** How many files came in before and have not changed since. */
  readonly unchanged: number;
  /** Whether `transfer.cancel` ended it; nothing was written then. */
  readonly cancelled: boolean;
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
  /**
   * Files that stay where they are and are hardly missed, such as those that no text shows, counted
   * by the ending of their names; the most frequent first.
   */
  readonly leftOut: readonly { readonly ending: string; readonly count: number }[];
  /** The first thousand of them, each with the reason. */
  readonly leftOutFiles: readonly { readonly file: string; readonly reason: string }[];
  /** What did not come in as it was, such as an image that is missing. */
  readonly losses: readonly ImportFinding[];
  /** What was written otherwise on purpose and means the same, such as links between the texts. */
  readonly changes: readonly ImportFinding[];
  /**
   * The tags that the folders of these texts are, or would be with `folderTags`, the most frequent
   * first; none where folders mean other things, as in a blog.
   */
  readonly folderTags: readonly string[];
  /** Texts with a title that others have, too: links of that title lead to the oldest of them. */
  readonly namesakes: readonly ImportFinding[];
}
