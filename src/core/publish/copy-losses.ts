import { stringAttribute, type DocumentNode } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { compareDocuments, type Loss } from '#core/document/losses';
import { mapNodes } from '#core/document/tree';

/** Stands before a copy as front matter does, so that a rule at its start is read as one. */
const FRONT_MATTER = '---\n---\n\n';

/**
 * What the Markdown of a reader's copy would say otherwise than the copy, found by reading it back.
 */
export function copyLosses(blocks: readonly DocumentNode[], markdown: string): Loss[] {
  const meant = mapNodes({ type: 'doc', content: blocks }, unescape);
  const [, ...read] = fromMarkdown(FRONT_MATTER + markdown).document.content ?? [];
  const losses = compareDocuments(meant, { type: 'doc', content: read });
  // A copy is nothing but its Markdown: HTML that reads as another kind of block shows the same.
  return losses.filter(({ before, after }) => before !== after);
}

/** A loss in one line, for lists of warnings. */
export function tellLoss({ place, before, after }: Loss): string {
  const text = (side: string) => (side === '' ? 'nothing' : `“${firstWords(side)}”`);
  return `Markdown can’t say ${place} as it is: ${text(before)} would read as ${text(after)}.`;
}

function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 120 ? line : `${line.slice(0, 119)}…`;
}

/** An escaped sign that was written as such is the sign. */
function unescape(node: DocumentNode): DocumentNode {
  const isRaw = node.type === 'rawInline';
  const sign = isRaw && /^\\([!-/:-@[-`{-~])$/.exec(stringAttribute(node, 'value'))?.[1];
  if (!isRaw || !sign) return node;
  return { type: 'text', text: sign, ...(node.marks && { marks: node.marks }) };
}
