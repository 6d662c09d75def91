import type { LinkCandidate } from '../links/linking';

/** What becomes of several entries; what is left out stays. */
export interface BulkChanges {
  readonly addTags?: readonly string[];
  /** Taken from the entries' own tags. Those in their texts stay. */
  readonly removeTags?: readonly string[];
  readonly private?: boolean;
}

/** What a change of several entries did. */
export interface BulkChange {
  /** What takes it back, see `bulk.undo`; null when all of them were so already. */
  readonly change: string | null;
  /** The entries that were changed. */
  readonly entries: readonly LinkCandidate[];
  /** Those whose text still holds a tag that was to be removed. */
  readonly inText: readonly LinkCandidate[];
}

/** What taking a change of several entries back did. */
export interface UndoneChange {
  readonly entries: readonly LinkCandidate[];
  /** Changed again since: they stay as they are now. */
  readonly stayed: readonly LinkCandidate[];
}

/** What may be done to several entries at once, all or none. */
export interface BulkCalls {
  /** @throws Problem `not-found`; `conflict` when one is saved at the same moment */
  change(bulk: { ids: readonly string[]; changes: BulkChanges }): Promise<BulkChange>;
  /** Moves them to the trash. @throws Problem `not-found` */
  remove(bulk: { ids: readonly string[] }): Promise<void>;
  /** Takes them out of the trash. @throws Problem `not-found` */
  restore(bulk: { ids: readonly string[] }): Promise<void>;
  /**
   * Takes a change of entries, links or tags back.
   * @throws Problem `not-found` when it no longer can be.
   */
  undo(done: { change: string }): Promise<UndoneChange>;
}
