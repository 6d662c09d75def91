import { stringAttribute, type DocumentNode } from './document';
import { mapNodes, visitNodes } from './tree';

/** The sources of the images of a document, each once, in the order of the text. */
export function collectImages(document: DocumentNode): readonly string[] {
  const sources = new Set<string>();
  visitNodes(document, (node) => {
    if (node.type === 'image') sources.add(stringAttribute(node, 'src'));
  });
  return [...sources];
}

/**
 * Gives images and the definitions that they refer to other sources.
 *
 * @param replace the new source, or null to keep the old one
 */
export function replaceImages(
  document: DocumentNode,
  replace: (source: string) => string | null,
): DocumentNode {
  const referred = new Set<string>();
  visitNodes(document, (node) => {
    if (node.type === 'image' && typeof node.attrs?.['ref'] === 'string') {
      referred.add(stringAttribute(node, 'src'));
    }
  });
  return mapNodes(document, (node) => {
    const name = node.type === 'image' ? 'src' : 'href';
    const source = stringAttribute(node, name);
    const isImage = node.type === 'image' || (node.type === 'definition' && referred.has(source));
    const replaced = isImage ? replace(source) : null;
    return replaced === null ? node : { ...node, attrs: { ...node.attrs, [name]: replaced } };
  });
}
