import { contentOf, type DocumentNode } from './document';

/** Visits a node and all below it, in the order of the text. */
export function visitNodes(node: DocumentNode, visit: (node: DocumentNode) => void): void {
  visit(node);
  for (const child of contentOf(node)) visitNodes(child, visit);
}

/**
 * Copies a tree with some nodes replaced, children first. Parts without a replacement are the same
 * objects.
 */
export function mapNodes(
  node: DocumentNode,
  replace: (node: DocumentNode) => DocumentNode,
): DocumentNode {
  const content = node.content?.map((child) => mapNodes(child, replace));
  const changed = content?.some((child, index) => child !== node.content?.[index]) === true;
  return replace(changed && content ? { ...node, content } : node);
}
