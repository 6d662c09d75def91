export interface Backlink {
  readonly id: string;
  readonly title: string;
  /** The text of the block that holds the link. */
  readonly context: string;
}

/** An entry that a `[[link]]` can name. */
export interface LinkCandidate {
  readonly id: string;
  readonly title: string;
}

/** What a new title means for the links that led to the old one. */
export interface RenamePlan {
  /** How many links would follow; none when they lead there anyway or must stay. */
  readonly links: number;
  /** The entries that hold them. */
  readonly entries: readonly LinkCandidate[];
  /** Why links to the old title stay as they are, in a sentence, or null. */
  readonly obstacle: string | null;
}

/** Links that were made or changed in one go. */
export interface LinkChange {
  /** What takes it back, see `links.undo`; null when nothing was changed. */
  readonly change: string | null;
  readonly links: number;
  readonly entries: readonly LinkCandidate[];
  /** Why links to the old title stayed as they are, in a sentence, or null. */
  readonly obstacle: string | null;
}

/** What taking back a change of links did. */
export interface UndoneLinks {
  readonly entries: readonly LinkCandidate[];
  /** Changed again since: they stay as they are now. */
  readonly stayed: readonly LinkCandidate[];
}
