import { blockHash } from './block-hash';
import { blockTitle } from './blocks';
import type { DocumentNode } from './document';
import { fromMarkdown } from './from-markdown';
import { toMarkdown } from './to-markdown';

/** A difference between what went in and what came back. */
export interface Loss {
  /** `bytes`: the text differs; else what happened to a block. */
  readonly kind: 'bytes' | 'missing' | 'added' | 'changed';
  /** Which block of the document, from 1, and its first words. */
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

function place(index: number, block: DocumentNode | undefined): string {
  return `block ${index + 1}${block ? ` (${block.type}: ${blockTitle(block)})` : ''}`;
}

function show(block: DocumentNode): string {
  return toMarkdown({ type: 'doc', content: [block] }).trimEnd() || JSON.stringify(block);
}

/**
 * Lists the top-level blocks in which two documents differ. Ids and sources are no content.
 * Documents that say the same have no losses.
 */
export function compareDocuments(before: DocumentNode, after: DocumentNode): Loss[] {
  const one = before.content ?? [];
  const two = after.content ?? [];
  const hashes = [one.map(blockHash), two.map(blockHash)] as const;
  let start = 0;
  while (start < one.length && hashes[0][start] === hashes[1][start]) start += 1;
  let end = 0;
  const most = Math.min(one.length, two.length) - start;
  while (end < most && hashes[0][one.length - 1 - end] === hashes[1][two.length - 1 - end])
    end += 1;
  const left = one.slice(start, one.length - end);
  const right = two.slice(start, two.length - end);
  const count = Math.max(left.length, right.length);
  return Array.from({ length: count }, (_, at) => lossOf(start + at, left[at], right[at])).filter(
    (loss) => loss !== null,
  );
}

function lossOf(
  index: number,
  left: DocumentNode | undefined,
  right: DocumentNode | undefined,
): Loss | null {
  if (left && right) {
    if (blockHash(left) === blockHash(right)) return null;
    return { kind: 'changed', place: place(index, left), before: show(left), after: show(right) };
  }
  if (left) return { kind: 'missing', place: place(index, left), before: show(left), after: '' };
  if (right) return { kind: 'added', place: place(index, right), before: '', after: show(right) };
  return null;
}

/**
 * Takes Markdown through the document and back, both with its kept source and written anew, and
 * lists what differs: bytes of the former, meaning of the latter. Empty is the normal case.
 */
export function checkRoundTrip(markdown: string): Loss[] {
  const { document, verbatim } = fromMarkdown(markdown);
  const same = toMarkdown(document, { verbatim });
  const bytes: Loss[] =
    same === markdown ? [] : [{ kind: 'bytes', place: 'the text', before: markdown, after: same }];
  return [...bytes, ...compareDocuments(document, fromMarkdown(toMarkdown(document)).document)];
}
