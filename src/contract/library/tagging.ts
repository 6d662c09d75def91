import type { LinkCandidate } from '../links/linking';

/** A tag, and what it is to be called. Those that are nested in it follow. */
export interface TagRenaming {
  /** Without `#`, whatever its case. */
  readonly from: string;
  readonly to: string;
}

/** What another name for a tag means. */
export interface TagRenamePlan {
  /** The entries that have it, in their tags or their text; private ones too. */
  readonly entries: readonly LinkCandidate[];
  /** How many entries have a tag of the new name already: the two become one. */
  readonly merged: number;
}

/** What another name for a tag did. */
export interface TagRenamed extends TagRenamePlan {
  /** What takes it back, see `bulk.undo`; null when nothing was changed. */
  readonly change: string | null;
}

/** What may be done to a tag in all of the library. */
export interface TagCalls {
  /** @throws Problem `bad-input` when the new name can't be a tag */
  planRename(renaming: TagRenaming): Promise<TagRenamePlan>;
  /**
   * Renames a tag in the entries' tags and in their texts, all or none. Code stays as it is.
   * @throws Problem `bad-input` when the new name can't be a tag
   */
  rename(renaming: TagRenaming): Promise<TagRenamed>;
}
