import { blockHash } from '#core/document/blocks';
import { contentOf, type DocumentNode } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { align } from '#core/document/merge/align';
import { isAlike } from '#core/document/keep-names';
import { joinLines } from '../reader-copy';

/** A top-level block of a text with its lines. */
export interface Piece {
  /** Equal for pieces that say the same. */
  readonly key: string;
  readonly blocks: readonly DocumentNode[];
  /** Its lines, without the last line ending. */
  readonly source: string;
  /** What stands between it and the next piece. */
  readonly after: string;
}

/** A text without front matter, cut into its blocks. */
export interface CutText {
  /** What stands before the first piece. */
  readonly before: string;
  readonly pieces: readonly Piece[];
}

/** Cuts a text whose lines end with `\n`. */
export function cutText(markdown: string): CutText {
  const { document, verbatim } = fromMarkdown(markdown);
  const blocks = contentOf(document);
  let at = 0;
  const pieces = verbatim.blocks.map(({ hashes, source, after }): Piece => {
    const own = blocks.slice(at, at + hashes.length);
    at += hashes.length;
    return { key: hashes.join(), blocks: own, source, after };
  });
  return { before: verbatim.before, pieces };
}

/** The lines of pieces that stand one after the other, without what follows the last. */
export function sourceOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ source, after }, index) => (index === pieces.length - 1 ? source : source + after))
    .join('');
}

/** What pieces say, block by block, wherever their lines are broken. */
export function keysOf(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap((piece) => {
    const keys = known.get(piece) ?? joinLines(piece.blocks).map(blockHash);
    known.set(piece, keys);
    return keys;
  });
}

/** Pieces never change, and those of a file are compared with many guesses. */
const known = new WeakMap<Piece, readonly string[]>();

/** The same as one text, to be compared. */
export function meaningOf(pieces: readonly Piece[]): string {
  return keysOf(pieces).join();
}

/** For pieces of an earlier text the index of the later one that they became, in order. */
export function alignPieces(
  before: readonly Piece[],
  after: readonly Piece[],
): ReadonlyMap<number, number> {
  const likeness = {
    key: ({ key }: Piece) => key,
    name: () => null,
    isKin: (one: Piece, other: Piece) => one.blocks[0]?.type === other.blocks[0]?.type,
    isAlike: ({ blocks: [one] }: Piece, { blocks: [other] }: Piece) =>
      one !== undefined && other !== undefined && isAlike(one, other),
  };
  return align(before, after, likeness, true);
}
