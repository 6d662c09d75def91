import type { Verbatim, VerbatimBlock } from '../verbatim';

/** The source of the blocks of both versions: what comes from either is written as it was. */
export function mergeVerbatim(mine: Verbatim | null, theirs: Verbatim | null): Verbatim | null {
  if (mine === null || theirs === null) return mine ?? theirs;
  const known = new Set(mine.blocks.map(keyOf));
  const added = theirs.blocks.filter((block) => !known.has(keyOf(block)));
  if (added.length === 0) return mine;
  const nextThere = new Map(theirs.blocks.map((block, at) => [block, theirs.blocks[at + 1]]));
  // Where two blocks did not stand beside each other, a blank line parts them.
  const blocks = [...mine.blocks, ...added].map((block, at, all): VerbatimBlock => {
    const next = all[at + 1];
    const isBeside = at < mine.blocks.length - 1 || nextThere.get(block) === next;
    return isBeside || next === undefined ? block : { ...block, after: mine.lineEnding.repeat(2) };
  });
  return { ...mine, blocks };
}

function keyOf({ hashes }: VerbatimBlock): string {
  return hashes.join();
}
