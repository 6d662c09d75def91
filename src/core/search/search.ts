import type { EntryKind } from '#core/library/entry';

/** A block of an entry's text, such as a paragraph or a heading. */
export interface SearchBlock {
  readonly text: string;
  readonly isHeading: boolean;
  /** Where in the text code begins and ends, by turns. */
  readonly code: readonly number[];
}

/** What the index knows of an entry. */
export interface SearchDocument {
  readonly id: string;
  readonly revision: number;
  readonly kind: EntryKind;
  readonly title: string;
  readonly aliases: readonly string[];
  /** Those in the text, too. */
  readonly tags: readonly string[];
  readonly private: boolean;
  /** When it was changed last; ISO 8601 in UTC. */
  readonly updated: string;
  readonly blocks: readonly SearchBlock[];
}

/** Where in an entry's text something was found. */
export interface SearchPlace {
  /** Which of the entry's blocks. */
  readonly block: number;
  /** From where to where in the block's text. */
  readonly start: number;
  readonly end: number;
}

/** One found entry. Higher scores are better. */
export interface SearchHit {
  readonly id: string;
  readonly title: string;
  /** The title with each hit between `HIT_START` and `HIT_END`. */
  readonly markedTitle: string;
  /** A part of the text around the hits, which stand between `HIT_START` and `HIT_END`. */
  readonly snippet: string;
  /** Where in the text the first hit is, or null when only the title or a tag fits. */
  readonly place: SearchPlace | null;
  readonly score: number;
  /** Whether all of the query holds; false for what fits but for likely typing mistakes. */
  readonly exact: boolean;
}

/** An entry that is like another one. */
export interface RelatedText {
  readonly id: string;
  readonly title: string;
  /** From 0 to somewhat above 1. */
  readonly score: number;
  /** Rare words that both hold, the most telling first, in lower case. */
  readonly words: readonly string[];
  /** Tags that both have. */
  readonly tags: readonly string[];
}

/** Stand around each hit in a snippet; private-use characters that no text should hold. */
export const HIT_START = '\uE000';
export const HIT_END = '\uE001';

/** A full-text index over the entries. Derived: it can be thrown away and filled again. */
export interface Search {
  /** The revision indexed of each entry, by id. */
  revisions(): Promise<ReadonlyMap<string, number>>;
  index(documents: readonly SearchDocument[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /**
   * The entries that a query, as `parseQuery` reads it, asks for: best first, without words the
   * latest first. Where few hold all of it, those that do but for typing mistakes follow.
   */
  find(query: string, limit: number): Promise<readonly SearchHit[]>;
  /**
   * The entries whose text holds any of the phrases: words side by side, as `splitWords` gives them.
   * The latest change first.
   */
  holding(phrases: readonly (readonly string[])[], limit: number): Promise<readonly string[]>;
  /** The entries most like this one by rare words and tags; none when it isn't indexed. */
  related(id: string, limit: number): Promise<readonly RelatedText[]>;
  /** Whether the index is as it was written, all through; reads and changes nothing. */
  isSound(): Promise<boolean>;
  /** Forgets everything. */
  clear(): Promise<void>;
  /** Somebody waits: what was put off until a start is over begins now. */
  hurry(): void;
  close(): Promise<void>;
}
