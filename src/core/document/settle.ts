import type { DocumentMark, DocumentNode } from './document';
import { mapNodes } from './tree';

/**
 * A block without what is no content of it: where a text is cut in two, an empty list of children,
 * and the numbers that tell how marks nest.
 */
export function settleBlock(block: DocumentNode): DocumentNode {
  return mapNodes(block, ({ content, marks, ...bare }) => ({
    ...bare,
    ...(marks && { marks: marks.map(withoutOrder) }),
    ...(content && content.length > 0 && { content: joinTexts(content) }),
  }));
}

/** Whether numbers tell how marks in a block nest. */
export function hasOrder(block: DocumentNode): boolean {
  return (
    block.marks?.some((mark) => typeof mark.attrs?.['order'] === 'number') === true ||
    block.content?.some(hasOrder) === true
  );
}

function withoutOrder({ attrs, ...mark }: DocumentMark): DocumentMark {
  return attrs === undefined ? mark : { ...mark, attrs: { ...attrs, order: null } };
}

function joinTexts(nodes: readonly DocumentNode[]): readonly DocumentNode[] {
  const joined: DocumentNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last?.text === undefined || node.text === undefined || !hasSameMarks(last, node)) {
      joined.push(node);
    } else {
      joined[joined.length - 1] = { ...last, text: last.text + node.text };
    }
  }
  return joined;
}

function hasSameMarks(one: DocumentNode, other: DocumentNode): boolean {
  return JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? []);
}
