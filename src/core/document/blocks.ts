import { textOf, type DocumentNode } from './document';
import { toText } from './to-text';

export { blockHash } from './block-hash';

/** A heading with its place among the document's top-level blocks. */
export interface OutlineHeading {
  readonly index: number;
  readonly level: number;
  readonly text: string;
}

/** The headings at the top of a document, in order. */
export function outlineOf(document: DocumentNode): readonly OutlineHeading[] {
  return (document.content ?? []).flatMap((node, index) =>
    node.type === 'heading'
      ? [{ index, level: Number(node.attrs?.['level'] ?? 1), text: textOf(node) }]
      : [],
  );
}

/** A heading and the blocks under it, up to the next heading of its level or a higher one. */
export interface Section {
  /** Null for what stands before the first heading. */
  readonly heading: DocumentNode | null;
  readonly blocks: readonly DocumentNode[];
}

/**
 * Cuts a document at its headings of `level` and above; deeper headings stay among the blocks.
 */
export function sectionsOf(document: DocumentNode, level: number): readonly Section[] {
  const sections: { heading: DocumentNode | null; blocks: DocumentNode[] }[] = [];
  for (const node of document.content ?? []) {
    const opens = node.type === 'heading' && Number(node.attrs?.['level'] ?? 1) <= level;
    const last = sections.at(-1);
    if (opens) sections.push({ heading: node, blocks: [] });
    else if (last) last.blocks.push(node);
    else sections.push({ heading: null, blocks: [node] });
  }
  return sections;
}

/** The text of the level-1 heading that a document begins with, or null. */
export function leadingTitle(document: DocumentNode): string | null {
  const first = document.content?.find((node) => node.type !== 'frontmatter');
  if (first?.type !== 'heading' || first.attrs?.['level'] !== 1) return null;
  return toText(first).replace(/\s+/g, ' ').trim() || null;
}

/** The text that names a block in messages: its first words, at most 60 characters. */
export function blockTitle(node: DocumentNode): string {
  const text = (textOf(node) || String(node.attrs?.['value'] ?? node.type)).trim();
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}
