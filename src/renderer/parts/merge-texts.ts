import { compareWords, type TextRun } from '#core/document/compare-blocks';
import type { DocumentNode } from '#core/document/document';
import { withoutSpaceBefore } from '#core/document/merge/document-part';
import { toMarkdown } from '#core/document/to-markdown';

/** A piece of a text, and whether the other version says it differently. */
export interface MarkedPiece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Blocks, and pieces of blocks, as the Markdown that a person would write for them. */
export function blocksText(blocks: readonly DocumentNode[]): string {
  if (blocks.length === 0) return '';
  return toMarkdown({ type: 'doc', content: blocks.map(withoutSpaceBefore) }).trim();
}

/** Two texts in pieces, so that the words which differ can be marked in both. */
export function markDifference(
  one: string,
  other: string,
): readonly [readonly MarkedPiece[], readonly MarkedPiece[]] {
  const runs = compareWords(one, other);
  return [without('added', runs), without('removed', runs)];
}

function without(change: TextRun['change'], runs: readonly TextRun[]): readonly MarkedPiece[] {
  return runs
    .filter((run) => run.change !== change && run.text !== '')
    .map((run) => ({ text: run.text, isMarked: run.change !== 'same' }));
}
