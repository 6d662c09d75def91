import { blockHash } from '../block-hash';
import { contentOf, type DocumentNode } from '../document';
import type { Verbatim } from '../verbatim';

/** Where a top-level block stands in the Markdown: its lines, without the last line ending. */
export interface BlockPlace {
  readonly from: number;
  readonly to: number;
}

interface PlacedHash extends BlockPlace {
  readonly hash: string;
}

/**
 * Finds each top-level block of a document in the Markdown that was written for it.
 *
 * @param verbatim of reading that Markdown, which may begin with front matter
 * @returns a place for each block; null for what Markdown doesn't hold, such as an empty paragraph
 */
export function placeBlocks(
  document: DocumentNode,
  verbatim: Verbatim,
): readonly (BlockPlace | null)[] {
  const placed = placeHashes(verbatim);
  const indexes = new Map<string, number[]>();
  placed.forEach(({ hash }, index) => {
    const known = indexes.get(hash);
    if (known) known.push(index);
    else indexes.set(hash, [index]);
  });
  let next = 0;
  const found = contentOf(document).map((block) => {
    const index = indexes.get(blockHash(block))?.find((one) => one >= next);
    if (index !== undefined) next = index + 1;
    return index ?? null;
  });
  return fillGaps(found, placed).map((index) => placeAt(placed, index));
}

function placeAt(placed: readonly PlacedHash[], index: number | null): BlockPlace | null {
  const place = index === null ? undefined : placed[index];
  return place ? { from: place.from, to: place.to } : null;
}

function placeHashes({ before, blocks }: Verbatim): PlacedHash[] {
  let from = before.length;
  return blocks.flatMap(({ hashes, source, after }) => {
    const to = from + source.length;
    const placed = hashes.map((hash) => ({ hash, from, to }));
    from = to + after.length;
    return placed;
  });
}

/** Blocks that came back otherwise stand where as many stand between the same neighbours. */
function fillGaps(
  found: readonly (number | null)[],
  placed: readonly PlacedHash[],
): readonly (number | null)[] {
  const filled = [...found];
  for (let at = 0; at < filled.length; at += 1) {
    if (filled[at] !== null) continue;
    let end = at;
    while (end < filled.length && filled[end] === null) end += 1;
    const first = at === 0 ? placed.length - filled.length : (filled[at - 1] ?? 0) + 1;
    const last = filled[end] ?? placed.length;
    if (last - first === end - at && first >= 0) {
      for (let gap = at; gap < end; gap += 1) filled[gap] = first + gap - at;
    }
    at = end;
  }
  return filled;
}
