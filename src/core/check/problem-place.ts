import { contentOf, type DocumentNode, stringAttribute } from '#core/document/document';
import { sizeOf } from '#core/document/places/document-glyphs';
import { findInline } from '#core/document/text-blocks';
import type { CheckedDraft, Finding } from './rule';

/** From where to where in a document, as ProseMirror counts. */
export interface DocumentRange {
  readonly from: number;
  readonly to: number;
}

/** The node at the end of a way: which child at each depth. */
export function nodeAt(document: DocumentNode, path: readonly number[]): DocumentNode | undefined {
  return path.reduce<DocumentNode | undefined>((node, index) => node?.content?.[index], document);
}

/** The words that a finding stands at; the source of an image, '' for the draft as a whole. */
export function wordsAt(draft: CheckedDraft, { place, node }: Finding): string {
  if (node !== undefined) return sourceOf(nodeAt(draft.document, node));
  if (place === null) return '';
  const text = draft.blocks[place.block]?.text.slice(place.from, place.to) ?? '';
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Which of two findings goes first: what is said of the draft as a whole, then by place. */
export function byPlace(one: Finding, other: Finding): number {
  const [a, b] = [one.place ?? AT_START, other.place ?? AT_START];
  return a.block - b.block || a.from - b.from;
}

const AT_START = { block: 0, from: 0 };

function sourceOf(node: DocumentNode | undefined): string {
  return node === undefined ? '' : stringAttribute(node, 'src') || node.type;
}

/** Where in the document a finding is; null for the draft as a whole. */
export function rangeOf(draft: CheckedDraft, { place, node }: Finding): DocumentRange | null {
  if (node !== undefined) return rangeOfNode(draft.document, node);
  const path = place === null ? undefined : draft.blocks[place.block]?.path;
  if (place === null || path === undefined) return null;
  const block = nodeAt(draft.document, path);
  const whole = rangeOfNode(draft.document, path);
  if (block?.content === undefined || whole === null) return whole;
  const first = whole.from + 1;
  return { from: first + offsetIn(block, place.from), to: first + offsetIn(block, place.to) };
}

function rangeOfNode(document: DocumentNode, path: readonly number[]): DocumentRange | null {
  let node = document;
  let from = -1;
  for (const index of path) {
    const children: readonly DocumentNode[] = contentOf(node);
    const child = children[index];
    if (child === undefined) return null;
    from += 1;
    for (const before of children.slice(0, index)) from += sizeOf(before);
    node = child;
  }
  return path.length === 0 ? null : { from, to: from + sizeOf(node) };
}

/** Positions from a block's start to a place of its text. An atom counts as one. */
function offsetIn(block: DocumentNode, place: number): number {
  const children = contentOf(block);
  const { child, offset } = findInline(children, place);
  const before = children.slice(0, child).reduce((sum, one) => sum + sizeOf(one), 0);
  return before + (children[child]?.text === undefined ? Math.min(offset, 1) : offset);
}
