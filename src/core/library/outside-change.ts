import type { EntryRecord } from './record';

/** Two versions of an entry: one from another program, one that is not in its file yet. */
export interface Clash {
  readonly id: string;
  /** What both were made from, or null when that is not known. */
  readonly base: EntryRecord | null;
  /** Null for the entry as it is kept here. */
  readonly mine: EntryRecord | null;
  readonly theirs: EntryRecord;
}

/** What another program, such as a sync program, did to the library's files. */
export interface OutsideChange {
  /** Entries that are new or say something else now. */
  readonly changed: readonly EntryRecord[];
  /** Entries that are in the trash now, or gone. */
  readonly removed: readonly string[];
  /** The names of images and other files that came, or came further. */
  readonly assets: readonly string[];
  /** They stay in their files until whoever is told has kept both versions. */
  readonly clashes: readonly Clash[];
}

/** A second file of an entry or of the settings, as sync programs make them. */
export interface ConflictCopy {
  /** Below the library's folder, with slashes. */
  readonly file: string;
  /** The entry that it is a copy of; null for one of `library.json`. */
  readonly id: string | null;
  /** What its name says beside the entry's, such as `(Laptop's conflicted copy 2026-11-25)`. */
  readonly mark: string;
}

/** How the mark begins of what a window could not save: it waits until its writer has chosen. */
export const UNSAVED_MARK = '.unsaved-';

/** What a conflict copy holds. */
export interface CopyContent {
  readonly record: EntryRecord;
  /** What it and the entry were both made from, when that was kept with it. */
  readonly base: EntryRecord | null;
}
