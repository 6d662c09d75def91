import { type DocumentNode, stringAttribute } from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import { isSummaryCut } from '../reader-copy';

const MAY_HIDE = new Set([
  'comment',
  'commentBlock',
  'htmlBlock',
  'htmlInline',
  'rawBlock',
  'rawInline',
]);

/** What of blocks no reader gets: comments, and the names that other notes know blocks by. */
export function hiddenIn(blocks: readonly DocumentNode[]): readonly string[] {
  const hidden: string[] = [];
  visitNodes({ type: 'doc', content: blocks }, (node) => {
    const id = node.attrs?.['id'];
    if (typeof id === 'string' && id.startsWith('^')) hidden.push(id);
    if (!MAY_HIDE.has(node.type) || isSummaryCut(node)) return;
    const value = stringAttribute(node, 'value');
    const isComment = node.type.startsWith('comment') || /<!--|%%/.test(value);
    if (isComment) hidden.push(value);
  });
  return hidden;
}

/** Whether everything hidden in some blocks is in others too. */
export function keepsHidden(hidden: readonly string[], blocks: readonly DocumentNode[]): boolean {
  const left = [...hiddenIn(blocks)];
  return hidden.every((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
