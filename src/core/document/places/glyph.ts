/**
 * The least that a cursor can stand before: a character, an atom, or the place where a line of
 * text begins. `key` says what it is, the same in the document and in its Markdown.
 */
export interface Glyph {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** Where a line of text begins. */
export const LINE = 'line';
/** What stands in a line and is not text. */
export const ATOM = 'atom';
/** A hard line break. */
export const BREAK = 'break';
/** A block without text. */
export const LEAF = 'leaf';
