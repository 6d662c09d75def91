import { stringAttribute, type DocumentNode } from './document';
import { visitNodes } from './tree';

/**
 * The `#tags` in the text of a document, without `#`, each once and as first written. Tags that
 * differ only in case are the same.
 */
export function collectTags(document: DocumentNode): readonly string[] {
  const tags = new Map<string, string>();
  visitNodes(document, (node) => {
    if (node.type !== 'hashtag') return;
    const name = stringAttribute(node, 'name');
    const key = name.toLowerCase();
    if (!tags.has(key)) tags.set(key, name);
  });
  return [...tags.values()];
}
