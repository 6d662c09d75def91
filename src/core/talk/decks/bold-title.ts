import { contentOf, type DocumentNode } from '#core/document/document';

/** What is in a callout, its title in bold, for tools that have none. */
export function boldTitle(callout: DocumentNode): readonly DocumentNode[] {
  return contentOf(callout).flatMap((block) => {
    if (block.type !== 'calloutTitle') return [block];
    const title = contentOf(block).map((node) => ({
      ...node,
      marks: [...(node.marks ?? []), { type: 'bold', attrs: { order: null } }],
    }));
    return title.length === 0 ? [] : [{ type: 'paragraph', content: title }];
  });
}
