import { contentOf, stringAttribute, type DocumentNode } from '#core/document/document';
import { changeBlocks } from '#core/draft/change-nodes';
import type { Footnotes } from './prepare-deck';

/** A slide's blocks with the footnotes they refer to behind them: slides have no other place. */
export function withFootnotes(
  blocks: readonly DocumentNode[],
  footnotes: Footnotes,
): readonly DocumentNode[] {
  const used = new Set<string>();
  const changed = changeBlocks(blocks, (node) => {
    if (node.type !== 'footnoteReference') return node;
    const label = stringAttribute(node, 'label');
    used.add(label);
    return { type: 'text', text: `[${label}]`, ...(node.marks ? { marks: node.marks } : {}) };
  });
  const notes = [...used].flatMap((label) =>
    footnoteText(label, footnotes.get(label.toLowerCase())),
  );
  return [...changed, ...notes];
}

function footnoteText(
  label: string,
  definition: DocumentNode | undefined,
): readonly DocumentNode[] {
  if (definition === undefined) return [];
  const content = contentOf(definition);
  const [first, ...rest] = content;
  const mark = (text: string): DocumentNode => ({ type: 'text', text });
  if (first?.type !== 'paragraph') {
    return [{ type: 'paragraph', content: [mark(`[${label}]`)] }, ...content];
  }
  return [{ ...first, content: [mark(`[${label}] `), ...contentOf(first)] }, ...rest];
}
