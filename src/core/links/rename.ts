import { leadingTitle } from '#core/document/blocks';
import { contentOf, stringAttribute, type DocumentNode } from '#core/document/document';
import type { InlineEdit } from '#core/document/inline-edits';
import type { EntryRecord } from '#core/library/record';
import { linkKey } from './link-key';

/**
 * What makes the links and embeds of one title lead to another; their headings, blocks and labels
 * stay.
 */
export function retargetLinks(
  document: DocumentNode,
  from: string,
  title: string,
): readonly InlineEdit[] {
  const edits: InlineEdit[] = [];
  const key = linkKey(from);
  const visit = (node: DocumentNode, path: readonly number[]): void => {
    const isLink = node.type === 'wikilink' || node.type === 'embed';
    if (isLink && linkKey(stringAttribute(node, 'title')) === key) {
      edits.push({ path, from: 0, to: 1, node: { ...node, attrs: { ...node.attrs, title } } });
    }
    node.content?.forEach((child, index) => visit(child, [...path, index]));
  };
  visit(document, []);
  return edits;
}

/** The entry under another title, which the heading that names it says, too. */
export function retitle(
  record: EntryRecord,
  title: string,
): Pick<EntryRecord, 'title' | 'document'> {
  const { document } = record;
  if (leadingTitle(document) !== record.title) return { title, document };
  const at = document.content?.findIndex((node) => node.type !== 'frontmatter');
  const content = contentOf(document).map((node, index) =>
    index === at ? { ...node, content: [{ type: 'text', text: title }] } : node,
  );
  return { title, document: { ...document, content } };
}
