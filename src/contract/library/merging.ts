import type { DocumentPart, MergeChoice } from '#core/document/merge/document-part';
import type { FieldConflict } from '#core/library/merge-records';

/** Two versions of an entry side by side. */
export interface EntryComparison {
  readonly id: string;
  readonly title: string;
  /** The entry's revision that it was compared at. */
  readonly against: number;
  /** Whether what both were made from is known; without it a removal can't be told from an addition. */
  readonly hasBase: boolean;
  readonly fields: readonly FieldConflict[];
  readonly parts: readonly DocumentPart[];
}

/** What a person chose where both versions say something else. */
export interface MergePicks {
  /** The revision in the comparison. @see EntryComparison */
  readonly against: number;
  /** One for each field, then one for each conflict of blocks. */
  readonly picks: readonly MergeChoice[];
}

/** @template Changes what of the entry is to be another */
export interface EntrySave<Changes> {
  readonly id: string;
  /** The revision that the changes were made on. */
  readonly revision: number;
  readonly changes: Changes;
}

/** An entry after a save. */
export interface SavedRevision {
  readonly revision: number;
  /** ISO 8601. */
  readonly updated: string;
}

/** A file that a sync program left beside an entry or the settings. */
export interface Conflict {
  /** Below the library's folder. */
  readonly file: string;
  /** Null for a copy of the settings. */
  readonly id: string | null;
  readonly title: string;
  /** What its name tells of where it comes from. */
  readonly mark: string;
  /** Whether it was written in a window here, and its writer has not chosen yet. */
  readonly isUnsaved: boolean;
}

/**
 * Finding and merging second versions. Part of the `Api`.
 * @template Changes what a window has changed of an entry
 */
export interface ConflictCalls<Changes> {
  /** Second versions of entries and settings, as sync programs leave them. */
  list(): Promise<readonly Conflict[]>;
  /** A copy side by side with its entry, which is `mine`. */
  compare(copy: { file: string }): Promise<EntryComparison>;
  /**
   * Merges a copy into its entry, then moves the copy to `set-aside/`.
   * @throws Problem `conflict` when both changed the same and nothing is chosen
   */
  merge(copy: { file: string; chosen?: MergePicks }): Promise<{ setAside: string }>;
  /**
   * Takes back a merge that nobody was asked about: the entry is as it was here, and the other
   * version becomes a conflict copy.
   * @throws Problem `conflict` when the entry was changed since
   */
  undo(entry: { id: string }): Promise<void>;
  /**
   * Keeps what a window could not save, because the same was changed elsewhere, as a second version
   * on the disk until its writer has chosen.
   *
   * @param save.last the file of an earlier state of the same text, which this one replaces
   */
  keepUnsaved(save: EntrySave<Changes> & { last?: string }): Promise<{ file: string }>;
  /** Moves a copy to `set-aside/` as it is, once its writer has chosen. */
  putAside(copy: { file: string }): Promise<{ setAside: string }>;
}

/** Two versions of an entry were put together, or are both kept until somebody chooses. */
export interface EntryMerged {
  readonly id: string;
  readonly title: string;
  /** Whether nobody has to choose. */
  readonly isClear: boolean;
  /** Whether `conflicts.undo` takes it back. */
  readonly canUndo: boolean;
}
