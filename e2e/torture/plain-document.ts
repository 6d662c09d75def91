import type { DocumentNode } from '#core/document/document';

/** A document of paragraphs, which an empty line parts in the text. */
export function toDocument(text: string): DocumentNode {
  const content = text.split('\n\n').map((paragraph) => ({
    type: 'paragraph',
    attrs: { id: null, source: null },
    content: [{ type: 'text', text: paragraph }],
  }));
  return { type: 'doc', content };
}

/** The other way round; blocks without text, such as images, don't count. */
export function textOf(document: DocumentNode): string {
  return (document.content ?? [])
    .map((block) => (block.content ?? []).map((node) => node.text ?? '').join(''))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
