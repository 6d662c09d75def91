import type { DocumentNode } from '#core/document/document';

/** What becomes of a node: itself, another one, several, or none. */
export type Changed = DocumentNode | readonly DocumentNode[] | null;

/**
 * Rewrites a tree from its leaves up. The text of code blocks is not visited: it is never changed.
 * @returns what becomes of the node; the tree that was given is left alone
 */
function changeNodes(
  node: DocumentNode,
  change: (node: DocumentNode) => Changed,
): readonly DocumentNode[] {
  const inside = node.type === 'codeBlock' ? undefined : node.content;
  const content = inside?.flatMap((child) => changeNodes(child, change));
  const changed = change(content === undefined ? node : { ...node, content });
  if (changed === null) return [];
  return Array.isArray(changed) ? changed : [changed as DocumentNode];
}

/** Rewrites all blocks of a list. */
export function changeBlocks(
  blocks: readonly DocumentNode[],
  change: (node: DocumentNode) => Changed,
): readonly DocumentNode[] {
  return blocks.flatMap((block) => changeNodes(block, change));
}
