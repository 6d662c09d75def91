import type { EntryKind } from '#core/library/entry';
import type { LinkMap } from '#core/links/map-links';

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

/** The entries beside one that have its title. */
export interface Namesakes {
  /** Those with this title or alias, the oldest first; `created` is ISO 8601. */
  readonly others: readonly (LinkCandidate & { readonly created: string })[];
  /** Whether links of this title lead to the entry itself: it is the oldest. */
  readonly isMeant: boolean;
}

/** What is looked at: an entry, or where a link leads. */
export type Previewed =
  | { readonly id: string }
  | { readonly title: string; readonly heading?: string };

/** How an entry begins. */
export interface EntryPreview {
  readonly id: string;
  readonly title: string;
  readonly kind: EntryKind;
  readonly private: boolean;
  /** ISO 8601 in UTC. */
  readonly updated: string;
  /** Its first lines without markup, cut to a few hundred characters. */
  readonly text: string;
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
  /** What takes it back, see `bulk.undo`; null when nothing was changed. */
  readonly change: string | null;
  readonly links: number;
  readonly entries: readonly LinkCandidate[];
  /** Why links to the old title stayed as they are, in a sentence, or null. */
  readonly obstacle: string | null;
}

export interface OutgoingLink {
  /** As it is written. */
  readonly title: string;
  /** Null where no entry has that title. */
  readonly entry: LinkCandidate | null;
}

/** Where in an entry's document a mention stands. */
export interface MentionPlace {
  /** The way from the document to the text: which child at each depth. */
  readonly path: readonly number[];
  /** From where to where in that text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** A mention with the text around it. */
export interface ShownMention extends MentionPlace {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** An entry that names another one without linking to it. */
export interface MentioningEntry {
  readonly id: string;
  readonly title: string;
  readonly revision: number;
  readonly mentions: readonly ShownMention[];
}

export interface Mentions {
  readonly entries: readonly MentioningEntry[];
  /** Whether there may be more of them. */
  readonly more: boolean;
}

/** An entry like another one, and why. */
export interface RelatedEntry {
  readonly id: string;
  readonly title: string;
  readonly score: number;
  /** Rare words that both hold, in lower case. */
  readonly words: readonly string[];
  /** Tags that both have. */
  readonly tags: readonly string[];
  /** The titles of entries that both link to. */
  readonly bothLinkTo: readonly string[];
  /** The titles of entries that link to both. */
  readonly bothLinkedFrom: readonly string[];
  /** Whether one of the two links to the other. */
  readonly linked: boolean;
}

export interface UnresolvedTitles {
  readonly total: number;
  readonly titles: readonly {
    readonly title: string;
    /** The entries that link to it, oldest first. */
    readonly from: readonly LinkCandidate[];
  }[];
}

/** What may be asked of links. */
export interface LinkCalls {
  backlinks(entry: { id: string }): Promise<readonly Backlink[]>;
  /** The entry that a title or alias names, without regard to case. */
  resolve(link: { title: string }): Promise<LinkCandidate | null>;
  /** Which other entries have a title that this one has, or is about to have. */
  namesakes(entry: { id: string; title: string }): Promise<Namesakes>;
  /** How an entry begins, or goes on after a heading; null where a link leads nowhere. */
  preview(entry: Previewed): Promise<EntryPreview | null>;
  /** Entries whose titles hold the text, best first. */
  complete(query: { text: string; limit: number }): Promise<readonly LinkCandidate[]>;
  tags(): Promise<readonly { readonly tag: string; readonly count: number }[]>;
  /** What an entry links to, each title once. */
  outgoing(entry: { id: string }): Promise<readonly OutgoingLink[]>;
  /** Where other entries name this one without linking to it; the latest changed first. */
  mentions(entry: { id: string; limit: number }): Promise<Mentions>;
  /**
   * Makes links of mentions, all or none.
   * @param link.in the entries with their mentions, as `mentions` told them
   * @throws Problem `conflict` when one of them has been saved since.
   */
  linkMentions(link: {
    id: string;
    in: readonly {
      readonly id: string;
      readonly revision: number;
      readonly places: readonly MentionPlace[];
    }[];
  }): Promise<LinkChange>;
  /** Entries that are like this one by rare words, tags and links, and why; the best first. */
  related(entry: { id: string; limit: number }): Promise<readonly RelatedEntry[]>;
  /** Titles that entries link to and no entry has, those with the most links first. */
  unresolved(list: { limit: number }): Promise<UnresolvedTitles>;
  /**
   * Entries with the links between them.
   * @param map.around the entry whose neighbours are wanted; the whole library when left out
   * @param map.depth how many links away from it at most
   */
  map(map: { around?: string; depth: number; limit: number }): Promise<LinkMap>;
  /** The ids of entries without a link to or from another one. */
  orphans(): Promise<readonly string[]>;
  /** @param renaming.from the title that links have; the entry may have the new one already */
  planRename(renaming: { id: string; from: string; title: string }): Promise<RenamePlan>;
  /**
   * Gives an entry a new title, and lets the links to the old one follow, all or none.
   * @param renaming.from the title that links have; the entry's own when left out
   */
  rename(renaming: { id: string; from?: string; title: string }): Promise<LinkChange>;
}
