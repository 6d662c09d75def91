import { blockHash } from './block-hash';
import type { DocumentNode } from './document';
import type { Verbatim, VerbatimBlock } from './verbatim';

interface Piece {
  readonly kept: VerbatimBlock | null;
  readonly index: number;
  readonly text: string;
}

/**
 * Writes blocks with the source of those that are unchanged.
 *
 * @param canonical writes a run of changed blocks
 * @returns the text, and whether it is the whole source as it was
 */
export function writeVerbatim(
  blocks: readonly DocumentNode[],
  verbatim: Verbatim,
  canonical: (blocks: readonly DocumentNode[]) => string,
): { markdown: string; unchanged: boolean } {
  const pieces = cutPieces(blocks, verbatim, canonical);
  const unchanged =
    pieces.length === verbatim.blocks.length && pieces.every((piece, at) => piece.index === at);
  const parts = [verbatim.before];
  pieces.forEach((piece, at) => {
    parts.push(piece.text, between(piece, pieces[at + 1], verbatim));
  });
  return { markdown: parts.join(''), unchanged };
}

function cutPieces(
  blocks: readonly DocumentNode[],
  verbatim: Verbatim,
  canonical: (blocks: readonly DocumentNode[]) => string,
): Piece[] {
  const take = makeFinder(verbatim);
  const hashes = blocks.map(blockHash);
  const pieces: Piece[] = [];
  let changed: DocumentNode[] = [];
  const flush = (): void => {
    if (changed.length === 0) return;
    const text = canonical(changed).replaceAll('\n', verbatim.lineEnding);
    if (text !== '') pieces.push({ kept: null, index: -1, text });
    changed = [];
  };
  for (let at = 0; at < blocks.length;) {
    const found = take(hashes, at);
    const block = blocks[at];
    if (found === null) {
      if (block) changed.push(block);
      at += 1;
      continue;
    }
    flush();
    pieces.push({ kept: found.block, index: found.index, text: found.block.source });
    at += found.block.hashes.length;
  }
  flush();
  return pieces;
}

/** Finds the source of a block; the same content twice gives its places in order. */
function makeFinder(
  verbatim: Verbatim,
): (hashes: readonly string[], at: number) => { block: VerbatimBlock; index: number } | null {
  const places = new Map<string, { readonly indexes: number[]; next: number }>();
  verbatim.blocks.forEach(({ hashes }, index) => {
    const [first] = hashes;
    if (first === undefined) return;
    const known = places.get(first);
    if (known) known.indexes.push(index);
    else places.set(first, { indexes: [index], next: 0 });
  });
  return (hashes, at) => {
    const place = places.get(hashes[at] ?? '');
    const index = place?.indexes[place.next];
    const block = index === undefined ? undefined : verbatim.blocks[index];
    if (!place || index === undefined || !block) return null;
    if (!block.hashes.every((hash, offset) => hash === hashes[at + offset])) return null;
    // A block that was copied finds the last place again.
    if (place.next < place.indexes.length - 1) place.next += 1;
    return { block, index };
  };
}

/** What stands after a piece: what stood there, or a blank line, or the end of the file. */
function between(piece: Piece, next: Piece | undefined, verbatim: Verbatim): string {
  const { lineEnding, blocks } = verbatim;
  if (next === undefined) return blocks.at(-1)?.after ?? lineEnding;
  const isLast = piece.index === blocks.length - 1;
  if (piece.kept && !isLast && (next.index === piece.index + 1 || next.kept === null)) {
    return piece.kept.after;
  }
  const before = next.index > 0 ? blocks[next.index - 1] : undefined;
  return piece.kept === null && before ? before.after : lineEnding + lineEnding;
}
