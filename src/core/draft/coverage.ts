import type { Excerpt } from './excerpts';
import { matchExcerpts } from './match-excerpts';
import { sourcedBlocks, type SourcedBlock, type SourceNote } from './source';

/** How much of a note is in a draft. */
export interface Coverage {
  /** How many blocks of the note can be taken. */
  readonly total: number;
  /** Those that are not in the draft yet, in the note's order. */
  readonly missing: readonly SourcedBlock[];
}

/** @param excerpts all that the draft has of this note; a detached one is in the draft, too */
export function coverageOf(excerpts: readonly Excerpt[], note: SourceNote): Coverage {
  const taken = new Set(matchExcerpts(excerpts, note).map(({ block }) => block?.source.block));
  const blocks = sourcedBlocks(note);
  return {
    total: blocks.length,
    missing: blocks.filter(({ source }) => !taken.has(source.block)),
  };
}
