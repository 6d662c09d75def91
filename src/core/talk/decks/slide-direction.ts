import { type DocumentNode, textOf } from '#core/document/document';
import { isRightToLeft } from '../scripts';

/** Blocks that have a side where they begin: signs, a bar, or the first of their columns. */
const SIDED = new Set(['bulletList', 'orderedList', 'taskList', 'blockquote', 'callout', 'table']);

/** Whether a block is to begin at the right. */
export function beginsAtRight(block: DocumentNode): boolean {
  return SIDED.has(block.type) && isRightToLeft(proseOf(block));
}

/** What is written in a block, without its code. */
function proseOf(node: DocumentNode): string {
  if (node.type === 'codeBlock') return '';
  const { content } = node;
  return content === undefined ? textOf(node) : content.map(proseOf).join(' ');
}
