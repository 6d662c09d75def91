import { contentOf, type DocumentMark, type DocumentNode } from './document';
import { withoutLineEnds } from './line-ends';
import { settleList } from './looseness';
import { mapNodes } from './tree';

/**
 * A block without what is no content of it: where a text is cut in two, an empty list of children,
 * and the numbers that tell how marks nest. What Markdown leaves no choice in is as its reader
 * would make it: what lines end in, which lists are loose, and which cells of a table head it and
 * where they align.
 */
export function settleBlock(block: DocumentNode): DocumentNode {
  return mapNodes(withoutLineEnds(block), ({ content, marks, ...bare }) =>
    settleShape({
      ...bare,
      ...(marks && { marks: marks.map(withoutOrder) }),
      ...(content && content.length > 0 && { content: joinTexts(content) }),
    }),
  );
}

function settleShape(node: DocumentNode): DocumentNode {
  if (node.type === 'table') return settleTable(node);
  return withoutMarker(settleList(node));
}

/** The marker is compared apart: a list that has none yet takes any. */
function withoutMarker(node: DocumentNode): DocumentNode {
  return typeof node.attrs?.['marker'] === 'string'
    ? { ...node, attrs: { ...node.attrs, marker: null } }
    : node;
}

/** In Markdown the first row heads a table, and its cells align those below. */
function settleTable(table: DocumentNode): DocumentNode {
  const rows = contentOf(table);
  const aligns = (rows[0]?.content ?? []).map((cell) => cell.attrs?.['align'] ?? null);
  const settleRow = (row: DocumentNode, at: number): DocumentNode => ({
    ...row,
    content: contentOf(row).map((cell, column) => ({
      ...cell,
      type: at === 0 ? 'tableHeader' : 'tableCell',
      attrs: { ...cell.attrs, align: aligns[column] ?? null },
    })),
  });
  return { ...table, content: rows.map(settleRow) };
}

/** Whether numbers tell how marks in a block nest. */
export function hasOrder(block: DocumentNode): boolean {
  return (
    block.marks?.some((mark) => typeof mark.attrs?.['order'] === 'number') === true ||
    block.content?.some(hasOrder) === true
  );
}

/** Whether two blocks that are the same once settled have lists with different markers. */
export function hasOtherMarkers(one: DocumentNode, other: DocumentNode): boolean {
  const [left, right] = [one.attrs?.['marker'], other.attrs?.['marker']];
  if (typeof left === 'string' && typeof right === 'string' && left !== right) return true;
  return contentOf(one).some((child, at) => {
    const beside = other.content?.[at];
    return beside !== undefined && hasOtherMarkers(child, beside);
  });
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
