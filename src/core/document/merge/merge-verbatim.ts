import type { Verbatim } from '../verbatim';

/** The source of the blocks of both versions: what comes from either is written as it was. */
export function mergeVerbatim(mine: Verbatim | null, theirs: Verbatim | null): Verbatim | null {
  if (mine === null || theirs === null) return mine ?? theirs;
  const known = new Set(mine.blocks.map((block) => block.hashes.join()));
  const added = theirs.blocks.filter((block) => !known.has(block.hashes.join()));
  return { ...mine, blocks: [...mine.blocks, ...added] };
}
