import type { DocumentMark, DocumentNode } from './document';

/** A node with other links on it: each as it is changed, its other marks as they are. */
export function changeLinks(
  node: DocumentNode,
  change: (link: DocumentMark) => DocumentMark,
): DocumentNode {
  if (!node.marks?.some((mark) => mark.type === 'link')) return node;
  return {
    ...node,
    marks: node.marks.map((mark) => (mark.type === 'link' ? change(mark) : mark)),
  };
}
