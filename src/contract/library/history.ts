import type { Comparison } from '#core/library/history/compare-records';
import type { HistoryUse } from '#core/library/history/history';

/** How much of a text was written and taken out, in words. */
export interface WordCount {
  readonly added: number;
  readonly removed: number;
}

/** An earlier state of an entry that is kept. */
export interface EntryVersion {
  readonly name: string;
  /** When the entry was saved like this. ISO 8601 in UTC. */
  readonly saved: string;
  /** What it was called, or null: one with a name stays. */
  readonly label: string | null;
  /** Against the version before it; null for the oldest, and where it would take long to tell. */
  readonly words: WordCount | null;
}

export interface EntryHistory {
  /** Newest first; the present state is none. */
  readonly versions: readonly EntryVersion[];
  /** The present state against the newest version; null where there is none. */
  readonly now: WordCount | null;
}

/** Two states of an entry beside each other. */
export interface ComparedVersions extends Comparison {
  /** When the earlier one was saved. */
  readonly before: string;
  /** When the later one was saved; null is the present state. */
  readonly after: string | null;
}

/** What putting a version back did. */
export interface RestoredVersion {
  /** The entry, or the copy that was made. */
  readonly id: string;
  /** The version to put back to undo it; null for a copy. */
  readonly undo: string | null;
}

/** The earlier states of entries. */
export interface HistoryCalls {
  list(entry: { id: string }): Promise<EntryHistory>;
  /** A version as Markdown. @throws Problem `not-found` or `corrupt`. */
  read(version: { id: string; version: string }): Promise<{ title: string; markdown: string }>;
  /** @param versions.to a later version; the present state when it is left out */
  compare(versions: { id: string; version: string; to?: string }): Promise<ComparedVersions>;
  /**
   * Puts a version back in place of the present state, which becomes a version itself, or beside
   * it as another entry.
   */
  restore(version: {
    id: string;
    version: string;
    as: 'copy' | 'in-place';
  }): Promise<RestoredVersion>;
  /** Keeps the entry as it is now under a name. @returns the version */
  snapshot(snapshot: { id: string; name: string }): Promise<{ version: string }>;
  /**
   * Gives a version a name; null takes it away, and the version goes when its time comes.
   * @throws Problem `not-found`
   */
  name(version: { id: string; version: string; name: string | null }): Promise<void>;
  /** Two entries beside each other, such as two drafts of the same. */
  compareEntries(entries: { id: string; with: string }): Promise<Comparison>;
  use(): Promise<HistoryUse>;
}
