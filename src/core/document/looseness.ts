import { contentOf, type DocumentNode } from './document';

const LISTS = new Set(['bulletList', 'orderedList', 'taskList']);
const ITEMS = new Set(['listItem', 'taskItem']);

/**
 * A list or an item with the looseness that its Markdown has, whatever was left of its own: blank
 * lines need something on both sides, and between two paragraphs of an item there is one always.
 * Any other node comes back as it is.
 */
export function settleList(node: DocumentNode): DocumentNode {
  if (!LISTS.has(node.type) && !ITEMS.has(node.type)) return node;
  const content = contentOf(node);
  const isAsked = node.attrs?.['spread'] === true && content.length > 1;
  const spread = isAsked || (ITEMS.has(node.type) && hasNeighbours(content));
  return node.attrs?.['spread'] === spread ? node : { ...node, attrs: { ...node.attrs, spread } };
}

/** Whether a list is drawn with its items as paragraphs. */
export function isLooseList(list: DocumentNode): boolean {
  return [list, ...contentOf(list)].some((node) => settleList(node).attrs?.['spread'] === true);
}

function hasNeighbours(blocks: readonly DocumentNode[]): boolean {
  return blocks.some(
    ({ type }, at) => type === 'paragraph' && blocks[at + 1]?.type === 'paragraph',
  );
}
