import { stringAttribute, textOf, type DocumentNode } from './document';
import { toText } from './to-text';

export { blockHash } from './block-hash';

/** The text of the level-1 heading that a document begins with, or null. */
export function leadingTitle(document: DocumentNode): string | null {
  const first = document.content?.find((node) => node.type !== 'frontmatter');
  if (first?.type !== 'heading' || first.attrs?.['level'] !== 1) return null;
  return toText(first).replace(/\s+/g, ' ').trim() || null;
}

/** The name by which a draft knows a block: its id, or its place among the document's blocks. */
export function blockName(block: DocumentNode, place: number): string {
  return stringAttribute(block, 'id') || String(place);
}

/** The text that names a block in messages: its first words, at most 60 characters. */
export function blockTitle(node: DocumentNode): string {
  const text = (textOf(node) || stringAttribute(node, 'value') || node.type).trim();
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}
