import { type DocumentNode, stringAttribute } from '#core/document/document';
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
  const [first, ...rest] = definition?.content ?? [];
  const mark: DocumentNode = { type: 'text', text: `[${label}] ` };
  if (first?.type !== 'paragraph')
    return definition === undefined
      ? []
      : [{ type: 'paragraph', content: [mark] }, ...(definition.content ?? [])];
  return [{ ...first, content: [mark, ...(first.content ?? [])] }, ...rest];
}
