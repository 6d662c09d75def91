import type { DocumentNode } from '#core/document/document';
import { changeBlocks, type Changed } from '#core/draft/change-nodes';
import type { TranslatedBlocks, Translation } from '../dialect';
import { isSummaryCut } from '../reader-copy';

/** Rewrites a node, and tells what will look different, if anything. */
export type Rewrite = (node: DocumentNode, warn: (what: string) => void) => Changed;

/**
 * Rewrites blocks node by node, but for what the blog's file held already. Warnings come once each.
 * @param toCut what a cut of the summary becomes
 */
export function translateBlocks(
  blocks: readonly DocumentNode[],
  { kept }: Translation,
  rewrite: Rewrite,
  toCut: Rewrite,
): TranslatedBlocks {
  const warnings = new Set<string>();
  const warn = (what: string): void => void warnings.add(what);
  const unlessKept =
    (change: Rewrite) =>
    (node: DocumentNode): Changed =>
      kept.holds(node) ? node : change(node, warn);
  const changed = blocks.flatMap((block) =>
    isSummaryCut(block)
      ? (unlessKept(toCut)(block) ?? [])
      : changeBlocks([block], unlessKept(rewrite)),
  );
  return { blocks: changed, warnings: [...warnings] };
}
