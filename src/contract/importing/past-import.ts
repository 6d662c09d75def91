import type { Target } from '#core/publish/target';

/** A blog that an import ties its posts to. */
export interface ImportTarget extends Target {
  /** Whether it becomes a target with this import. */
  readonly isNew: boolean;
}

/** An import of the past. */
export interface PastImport {
  readonly id: string;
  /** When it began. ISO 8601. */
  readonly at: string;
  /** The files and folders that were chosen. */
  readonly from: readonly string[];
  /** How many entries came in and how many were changed. */
  readonly added: number;
  readonly updated: number;
  /** Whether it can be taken back: not while it runs. */
  readonly undoable: boolean;
  /** What taking it back would do to entries as they are now. */
  readonly undo: { readonly remove: number; readonly restore: number; readonly keep: number };
  /** The targets that came with it. */
  readonly targets: readonly string[];
}

/** What taking an import back did. */
export interface UndoneImport {
  /** Entries that are in the trash now. */
  readonly removed: number;
  /** Entries that are as they were before. */
  readonly restored: number;
  /** Entries that were changed since, and stay. */
  readonly kept: readonly { readonly id: string; readonly title: string }[];
  /** Targets that the import had added and that are none any more. */
  readonly targets: readonly string[];
  /** Images and other files of the import: how many were removed, and how many are needed still. */
  readonly files: { readonly removed: number; readonly kept: number };
}
