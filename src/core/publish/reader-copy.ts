import { contentOf, stringAttribute, type DocumentNode } from '#core/document/document';
import { changeBlocks, type Changed } from '#core/draft/change-nodes';
import { repeatsTitle } from '#core/draft/source';
import type { EntryRecord } from '#core/library/record';
import { replaceSpans } from './closed-spans';
import { closeGaps } from './comment-gaps';
import { type KeptSource, NOTHING_KEPT } from './kept-source';

/** Where a blog's list cuts a post off. */
const SUMMARY_CUT = /^<!--\s*(more|truncate)\s*-->$/;

const COMMENTS = new Set(['frontmatter', 'comment', 'commentBlock']);
/** What is written as it was typed. */
export const KEPT_SOURCE: ReadonlySet<string> = new Set([
  'htmlBlock',
  'htmlInline',
  'rawBlock',
  'rawInline',
]);

/** Blocks that mean nothing once everything in them is gone. */
const VANISHING = new Set([
  'paragraph',
  'heading',
  'blockquote',
  'listItem',
  'taskItem',
  'bulletList',
  'orderedList',
  'taskList',
  'speakerNotes',
  'footnoteDefinition',
]);

/**
 * The blocks of an entry as readers get them: without front matter, comments, the heading that
 * repeats the title, block ids and sources; every paragraph on one line, because some generators
 * turn a line's end into a line break. Summary cuts stay.
 */
export function readerCopy(
  record: Pick<EntryRecord, 'title' | 'document'>,
): readonly DocumentNode[] {
  const blocks = contentOf(record.document).filter((block) => block.type !== 'frontmatter');
  const [first, ...rest] = blocks;
  const body = first !== undefined && repeatsTitle(first, record.title) ? rest : blocks;
  return joinLines(readerBlocks(body, NOTHING_KEPT));
}

/** Blocks without what readers must not get; what the blog's file held already stays. */
export function readerBlocks(
  blocks: readonly DocumentNode[],
  kept: KeptSource,
): readonly DocumentNode[] {
  const isGone = (node: DocumentNode): boolean =>
    node.text === undefined && !kept.holds(node) && isHidden(node);
  return blocks.flatMap((block) => {
    if (isSummaryCut(block)) return [block];
    const closed = changeBlocks([block], (node) => closeGaps(node, isGone));
    return changeBlocks(closed, (node) => toReaderNode(node, kept));
  });
}

/** Whether something in a line is nothing but a comment. */
function isHidden(node: DocumentNode): boolean {
  if (node.type === 'htmlInline')
    return withoutComments(stringAttribute(node, 'value')).trim() === '';
  return node.type === 'comment';
}

/** Every line of words on one; the text of code is not visited: its lines stay. */
export function joinLines(blocks: readonly DocumentNode[]): readonly DocumentNode[] {
  return changeBlocks(blocks, (node) =>
    node.text === undefined
      ? node
      : { ...node, text: node.text.replace(/(?:(?<![ \t])[ \t]+)?\r?\n[ \t]*/g, ' ') },
  );
}

/** Whether a block is a cut of the summary. */
export function isSummaryCut(block: DocumentNode): boolean {
  return (
    (block.type === 'htmlBlock' || block.type === 'commentBlock') &&
    SUMMARY_CUT.test(stringAttribute(block, 'value').trim())
  );
}

function toReaderNode(node: DocumentNode, kept: KeptSource): Changed {
  if (node.content === undefined && kept.holds(node)) return node;
  if (COMMENTS.has(node.type)) return null;
  if (KEPT_SOURCE.has(node.type)) {
    const shown = withoutComments(stringAttribute(node, 'value'));
    const value = node.type.startsWith('raw') ? shown.replace(/%%[\s\S]*?(%%|$)/g, '') : shown;
    return value.trim() === ''
      ? null
      : { ...node, attrs: { ...node.attrs, value, ...anonymous(node, kept) } };
  }
  if (node.type === 'codeBlock') return anonymousBlock(node, kept);
  if (VANISHING.has(node.type) && contentOf(node).length === 0) return null;
  if (node.type === 'tableCell' || node.type === 'tableHeader') {
    return contentOf(node).length > 0 ? node : { ...node, content: [{ type: 'paragraph' }] };
  }
  if (node.type === 'paragraph') {
    return anonymousBlock({ ...node, content: trimEnds(contentOf(node)) }, kept);
  }
  return anonymousBlock(node, kept);
}

/** What a comment leaves at a line's ends when it is gone. */
function trimEnds(content: readonly DocumentNode[]): readonly DocumentNode[] {
  const last = content.length - 1;
  return content.flatMap((node, index) => {
    if (node.text === undefined || (index > 0 && index < last)) return [node];
    const start = index === 0 ? node.text.trimStart() : node.text;
    const text = index === last ? start.trimEnd() : start;
    return text === '' ? [] : [{ ...node, text }];
  });
}

function anonymousBlock(node: DocumentNode, kept: KeptSource): DocumentNode {
  const { id = null, source = null } = node.attrs ?? {};
  return id === null && source === null
    ? node
    : { ...node, attrs: { ...node.attrs, ...anonymous(node, kept) } };
}

/** Where a block came from, and the name that links know it by, are nobody else's business. */
function anonymous(
  node: DocumentNode,
  kept: KeptSource,
): { readonly id?: null; readonly source?: null } {
  const id = node.attrs?.['id'];
  const isKept = typeof id === 'string' && kept.holdsName(id);
  return {
    ...(id === undefined || isKept ? {} : { id: null }),
    ...(node.attrs?.['source'] === undefined ? {} : { source: null }),
  };
}

/** Source of HTML without the comments in it. */
export function withoutComments(source: string): string {
  return replaceSpans(source, [{ opening: /<!--/g, closing: /-->/g }]);
}
