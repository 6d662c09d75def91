import { startOf } from './markdown-node';
import { contentOf, stringAttribute, type DocumentNode } from './document';
import type { MarkdownNode } from './markdown-node';
import type { BlockPlace } from './places/block-places';
import { documentGlyphs, sizeOf } from './places/document-glyphs';
import { ATOM, type Glyph, LEAF, LINE } from './places/glyph';
import { type Pair, pairGlyphs } from './places/pair-glyphs';
import { sourceGlyphs } from './places/source-glyphs';
import { readWholeTree } from './reading/read-trees';
import { visitNodes } from './tree';

/** The same places in a document and in its Markdown. Both ways are monotonic. */
export interface SourcePlaces {
  /**
   * Signs may stand between two letters, such as the end of emphasis.
   * @param position in the document, as ProseMirror counts
   * @param side which of the two letters to stay beside
   */
  toOffset(position: number, side?: 'before' | 'after'): number;
  /** @param offset in the Markdown, in UTF-16 units; in front matter it is the text's start */
  toPosition(offset: number): number;
}

/** Blocks that were read from one piece of the source. */
interface Piece {
  readonly place: BlockPlace;
  readonly blocks: readonly DocumentNode[];
  readonly from: number;
  readonly to: number;
}

/** A longer piece is not read again for the cursor in it, but compared letter by letter. */
const LONGEST_READ = 100_000;

/**
 * Tells where the places of a document are in its Markdown. Only the blocks that are asked about
 * are looked at.
 *
 * @param blocks where each top-level block stands, see `placeBlocks`
 */
export function findPlaces(
  document: DocumentNode,
  blocks: readonly (BlockPlace | null)[],
  markdown: string,
): SourcePlaces {
  const pieces = cutPieces(document, blocks);
  const labels = findLabels(document);
  const known = new Map<Piece, readonly Pair[]>();
  const pairsOf = (piece: Piece): readonly Pair[] => {
    const pairs = known.get(piece) ?? pairPiece(piece, markdown, labels);
    known.set(piece, pairs);
    return pairs;
  };
  return {
    toOffset(position, side = 'after') {
      const piece = pieces.findLast(({ from }) => from <= position) ?? pieces[0];
      if (piece === undefined) return markdown.length;
      if (position >= piece.to) {
        const next = pieces[pieces.indexOf(piece) + 1];
        return position > piece.to ? (next?.place.from ?? markdown.length) : piece.place.to;
      }
      return offsetIn(pairsOf(piece), position, piece, side);
    },
    toPosition(offset) {
      const piece = pieces.findLast(({ place }) => place.from <= offset);
      if (piece === undefined) return pieces[0] ? startIn(pairsOf(pieces[0]), pieces[0]) : 0;
      if (offset > piece.place.to) {
        const next = pieces[pieces.indexOf(piece) + 1];
        const isBeside = !markdown.slice(piece.place.to, offset).includes('\n');
        if (next && !isBeside) return startIn(pairsOf(next), next);
      }
      return positionIn(pairsOf(piece), offset, piece, markdown);
    },
  };
}

function startIn(pairs: readonly Pair[], piece: Piece): number {
  return pairs[0]?.shown.from ?? piece.from;
}

function cutPieces(
  document: DocumentNode,
  blocks: readonly (BlockPlace | null)[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let position = 0;
  contentOf(document).forEach((block, index) => {
    const place = blocks[index] ?? null;
    const from = position;
    position += sizeOf(block);
    if (place === null) return;
    const last = pieces.at(-1);
    if (last?.place.from !== place.from) {
      pieces.push({ place, blocks: [block], from, to: position });
    } else {
      pieces[pieces.length - 1] = { ...last, blocks: [...last.blocks, block], to: position };
    }
  });
  return pieces;
}

/** Stand-ins for the definitions that the document has elsewhere: links are read by them. */
function findLabels(document: DocumentNode): string {
  const lines = new Set<string>();
  visitNodes(document, (node) => {
    const label = stringAttribute(node, 'label').replaceAll(/[[\]\\]/g, '\\$&');
    if (node.type === 'definition') lines.add(`[${label}]: #`);
    if (node.type === 'footnoteDefinition') lines.add(`[^${label}]: x`);
  });
  return [...lines].join('\n\n');
}

function pairPiece(piece: Piece, markdown: string, labels: string): readonly Pair[] {
  const { from, to } = piece.place;
  const { source, offsets } = withPlainLineEnds(markdown.slice(from, to));
  const shown: Glyph[] = [];
  let position = piece.from;
  for (const block of piece.blocks) {
    shown.push(...documentGlyphs(block, position));
    position += sizeOf(block);
  }
  const isLong = source.length > LONGEST_READ;
  const written = isLong ? letters(source) : sourceGlyphs(read(source, labels), source);
  const compared = isLong ? shown.filter(({ key }) => key.length === 1) : shown;
  return pairGlyphs(compared, written).map((pair) => ({
    shown: pair.shown,
    written: {
      key: pair.written.key,
      from: from + offsets(pair.written.from),
      to: from + offsets(pair.written.to),
    },
  }));
}

function read(source: string, labels: string): readonly MarkdownNode[] {
  const text = source.includes('[') && labels !== '' ? `${source}\n\n${labels}` : source;
  return readWholeTree(text).filter((node) => startOf(node) < source.length);
}

/** The source with `\n` alone, and where its offsets are in the source as it was. */
function withPlainLineEnds(source: string): {
  source: string;
  offsets: (offset: number) => number;
} {
  // An open fence goes on into the stand-ins behind the source.
  if (!source.includes('\r')) {
    return { source, offsets: (offset) => Math.min(offset, source.length) };
  }
  const offsets: number[] = [];
  for (let at = 0; at < source.length; at += 1) {
    if (source.startsWith('\r\n', at)) continue;
    // The line ending begins at its first character.
    offsets.push(source.charAt(at) === '\n' && source.charAt(at - 1) === '\r' ? at - 1 : at);
  }
  return {
    source: source.replaceAll(/\r\n?/g, '\n'),
    offsets: (offset) => offsets[offset] ?? source.length,
  };
}

function letters(source: string): Glyph[] {
  return Array.from({ length: source.length }, (_, at) => ({
    key: source.charAt(at),
    from: at,
    to: at + 1,
  }));
}

/** The last index whose value is not above `wanted`, or -1. */
function lastAtMost(
  pairs: readonly Pair[],
  wanted: number,
  valueOf: (pair: Pair) => number,
): number {
  let [low, high] = [0, pairs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const pair = pairs[middle];
    if (pair && valueOf(pair) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function offsetIn(
  pairs: readonly Pair[],
  position: number,
  piece: Piece,
  side: 'before' | 'after',
): number {
  const index = lastAtMost(pairs, position, ({ shown }) => shown.from);
  const [before, pair] = [pairs[index - 1], pairs[index]];
  if (pair === undefined) return piece.place.from;
  const isBeside = before?.shown.to === position && before.shown.key !== LINE;
  if (side === 'before' && isBeside) return before.written.to;
  return pair.shown.from === position ? pair.written.from : pair.written.to;
}

function positionIn(
  pairs: readonly Pair[],
  offset: number,
  piece: Piece,
  markdown: string,
): number {
  const index = lastAtMost(pairs, offset, ({ written }) => written.from);
  const pair = pairs[index];
  if (pair === undefined) return startIn(pairs, piece);
  const { shown, written } = pair;
  if (shown.key === LEAF) return shown.from;
  if (offset < written.to) {
    const isNearEnd = shown.key === ATOM && offset - written.from > written.to - offset;
    return isNearEnd ? shown.to : shown.from;
  }
  const next = pairs[index + 1];
  const isFurther = next && markdown.slice(written.to, offset).includes('\n');
  return isFurther && next.shown.key === LINE ? next.shown.from : shown.to;
}
