/** What the index knows of an entry. */
export interface SearchDocument {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly tags: readonly string[];
  /** The body as plain text. */
  readonly text: string;
}

/** One found entry. Higher scores are better; `snippet` marks hits between U+E000 and U+E001. */
export interface SearchHit {
  readonly id: string;
  readonly title: string;
  readonly snippet: string;
  readonly score: number;
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
  /** Entries that hold every word of the query, the last word as a prefix; best first. */
  find(query: string, limit: number): Promise<readonly SearchHit[]>;
  /** Forgets everything. */
  clear(): Promise<void>;
  close(): Promise<void>;
}
