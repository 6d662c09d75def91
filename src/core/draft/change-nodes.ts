import type { DocumentNode } from '#core/document/document';

/** What becomes of a node: itself, another one, several, or none. */
export type Changed = DocumentNode | readonly DocumentNode[] | null;

/**
 * Rewrites all blocks of a list, each from its leaves up. The text of code blocks is not visited: it
 * is never changed.
 * @param change tells what becomes of a node
 * @returns the list itself where nothing changes; what was given is left alone
 */
export function changeBlocks(
  blocks: readonly DocumentNode[],
  change: (node: DocumentNode) => Changed,
): readonly DocumentNode[] {
  let written: DocumentNode[] | null = null;
  for (const [at, block] of blocks.entries()) {
    const inside = block.type === 'codeBlock' ? undefined : block.content;
    const content = inside && changeBlocks(inside, change);
    const isSame = content === undefined || content === inside;
    const changed = change(isSame ? block : { ...block, content });
    if (written === null && changed === block) continue;
    written ??= blocks.slice(0, at);
    if (Array.isArray(changed)) written.push(...(changed as readonly DocumentNode[]));
    else if (changed !== null) written.push(changed as DocumentNode);
  }
  return written ?? blocks;
}
