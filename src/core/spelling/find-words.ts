/** A word of a text, and where it stands, in UTF-16 units. */
export interface FoundWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Between spaces: what may be one word, several, or no prose at all. */
const PIECE = /\S+/gu;

/** What no piece of prose holds: addresses, paths, calls, names of variables, versions. */
const NOT_PROSE =
  /[@_\\`{}<>=$#&^|~*]|:\/\/|::|\w\(|\p{L}\d|\d\p{L}|[\p{L}\d]\.[\p{L}\d]|^[./-]\S|\/.*[./]|:\d/u;

const WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}]*(?:['’]\p{Script=Latin}+)*/gu;

/** Camel case and acronyms, which no dictionary of a language holds. */
const IDENTIFIER = /\p{Ll}\p{Lu}|\p{Lu}.*\p{Lu}/u;

/** Shorter ones are units, variables and initials more often than mistakes. */
const SHORTEST = 3;

/**
 * The words of a text that a dictionary may be asked about. What looks like code, an address, a
 * path, an identifier or an acronym is left out, and so are scripts other than Latin.
 */
export function findWords(text: string): FoundWord[] {
  const found: FoundWord[] = [];
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (NOT_PROSE.test(bare(piece))) continue;
    for (const { 0: word, index: at } of piece.matchAll(WORD)) {
      if (word.length < SHORTEST || IDENTIFIER.test(word)) continue;
      const from = index + at;
      found.push({ word, from, to: from + word.length });
    }
  }
  return found;
}

/** Without the marks that prose puts around a word or at its end. */
function bare(piece: string): string {
  return piece.replace(/^[("'“‘[]+/u, '').replace(/(?<![)"'”’\].,;:!?…])[)"'”’\].,;:!?…]+$/u, '');
}
