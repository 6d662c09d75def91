import { contentOf, stringAttribute, type DocumentNode } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { compareDocuments, type Loss } from '#core/document/losses';
import { changeBlocks } from '#core/draft/change-nodes';

/** Stands before a copy as front matter does, so that a rule at its start is read as one. */
const FRONT_MATTER = '---\n---\n\n';

/** What could be read as front matter, or as no part of the text, at its start. */
const OTHERWISE_AT_START = /^(?:---|\+\+\+|\uFEFF|\s*$)/;

/**
 * What the Markdown of a reader's copy would say otherwise than the copy, found by reading it back.
 */
export function copyLosses(blocks: readonly DocumentNode[], markdown: string): Loss[] {
  const meant = { type: 'doc', content: changeBlocks(blocks, readKept) };
  const read = readBlocks(markdown);
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

/** What was written in a generator's own way is meant as it is read. */
function readKept(node: DocumentNode): DocumentNode | readonly DocumentNode[] {
  const value = stringAttribute(node, 'value');
  if (node.type === 'rawBlock') return readBlocks(value);
  if (node.type !== 'rawInline' && node.type !== 'htmlInline') return node;
  // Letters around it, so that it is read as a part of a line.
  const [line] = readBlocks(`x${value}x`);
  const read = contentOf(line);
  if (read.at(0)?.text === undefined || read.at(-1)?.text === undefined) return node;
  return read.flatMap((each, index) => {
    const start = index === 0 ? 1 : 0;
    const text = each.text?.slice(start, index === read.length - 1 ? -1 : undefined);
    if (text === '') return [];
    const marks = [...(node.marks ?? []), ...(each.marks ?? [])];
    return [{ ...each, ...(text !== undefined && { text }), ...(marks.length > 0 && { marks }) }];
  });
}

function readBlocks(markdown: string): readonly DocumentNode[] {
  const read = (text: string) => contentOf(fromMarkdown(text).document);
  return OTHERWISE_AT_START.test(markdown)
    ? read(FRONT_MATTER + markdown).slice(1)
    : read(markdown);
}
