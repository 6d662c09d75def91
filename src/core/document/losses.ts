import { matchesOf } from '#core/document/matches';
import { diffArrays, type ChangeObject } from 'diff';
import { blockHash } from './block-hash';
import { placeOfBlock } from './block-place';
import { contentOf, type DocumentNode } from './document';
import { fromMarkdown } from './from-markdown';
import { hasOrder, hasOtherMarkers, settleBlock } from './settle';
import { tellDifference } from './tell-node';
import { toHtml } from './to-html';
import { toMarkdown } from './to-markdown';

/** A difference between what went in and what came back. */
export interface Loss {
  /** `bytes`: the text differs; else what happened to a block. */
  readonly kind: 'bytes' | 'missing' | 'added' | 'changed';
  /** Which lines or which block, from 1; of a block its first words too. */
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

function placeOf(index: number, block: DocumentNode | undefined): string {
  return block === undefined ? `block ${index + 1}` : placeOfBlock(index, block);
}

function show(block: DocumentNode): string {
  if (isEmptyParagraph(block)) return '(an empty paragraph)';
  return toMarkdown({ type: 'doc', content: [block] }).trimEnd() || JSON.stringify(block);
}

/** Both sides of a difference. One that Markdown can't show is shown as HTML or, last, told. */
function showBoth(left: DocumentNode, right: DocumentNode): readonly [string, string] {
  const ways = [show, (block: DocumentNode) => toHtml({ type: 'doc', content: [block] })];
  for (const way of ways) {
    const [before, after] = [way(left), way(right)];
    if (before !== after) return [before, after];
  }
  return tellDifference(settleBlock(left), settleBlock(right));
}

function isEmptyParagraph(block: DocumentNode | undefined): boolean {
  return block?.type === 'paragraph' && contentOf(block).length === 0;
}

/** Empty paragraphs at the end are where one would go on writing: nobody can see them. */
function blocksOf(document: DocumentNode): readonly DocumentNode[] {
  const blocks = contentOf(document);
  const last = blocks.findLastIndex((block) => !isEmptyParagraph(block));
  return blocks.slice(0, last + 1);
}

/** Beyond this many differences the shortest way between two documents takes too long to find. */
const MOST_EDITS = 1000;

/**
 * Lists the top-level blocks in which two documents differ. Ids, sources and where a text is cut in
 * two are no content.
 * Documents that say the same have no losses.
 */
export function compareDocuments(before: DocumentNode, after: DocumentNode): Loss[] {
  const one = blocksOf(before);
  const two = blocksOf(after);
  // Mostly nothing differs, which shows without looking for the shortest way.
  if (one.length === two.length && one.every((block, at) => isSame(block, two[at])))
    return nestedOtherwise(0, one, two);
  const losses: Loss[] = [];
  let place = 0;
  let left: readonly DocumentNode[] = [];
  let right: readonly DocumentNode[] = [];
  let [at, to] = [0, 0];
  const flush = (): void => {
    losses.push(...lossesOf(place, left, right));
    left = [];
    right = [];
  };
  for (const { removed, added, count } of changesBetween(one, two)) {
    if (!removed && !added) {
      flush();
      losses.push(
        ...nestedOtherwise(at, one.slice(at, (at += count)), two.slice(to, (to += count))),
      );
      continue;
    }
    if (left.length === 0 && right.length === 0) place = at;
    if (removed) left = [...left, ...one.slice(at, (at += count))];
    else right = [...right, ...two.slice(to, (to += count))];
  }
  flush();
  return losses;
}

/** Whether two blocks say the same, most of them without being settled before. */
function isSame(one: DocumentNode, other: DocumentNode | undefined): boolean {
  if (other === undefined) return false;
  return blockHash(one) === blockHash(other) || hashOf(one) === hashOf(other);
}

function hashOf(block: DocumentNode): string {
  return blockHash(settleBlock(block));
}

/** Blocks that say the same with marks that nest in another way, or other markers of their lists. */
function nestedOtherwise(
  place: number,
  left: readonly DocumentNode[],
  right: readonly DocumentNode[],
): Loss[] {
  return left.flatMap((block, at) => {
    const other = right[at];
    if (other === undefined) return [];
    const isOther =
      hasOtherMarkers(block, other) ||
      ((hasOrder(block) || hasOrder(other)) && show(block) !== show(other));
    return isOther ? [lossOf(place + at, block, other)] : [];
  });
}

type Run = Pick<ChangeObject<string[]>, 'removed' | 'added' | 'count'>;

function changesBetween(one: readonly DocumentNode[], two: readonly DocumentNode[]): Run[] {
  const runs = diffArrays(one.map(hashOf), two.map(hashOf), { maxEditLength: MOST_EDITS });
  return (
    runs ?? [
      { removed: true, added: false, count: one.length },
      { removed: false, added: true, count: two.length },
    ]
  );
}

/** A run of blocks and what stands in its place, paired in order. */
function lossesOf(
  place: number,
  left: readonly DocumentNode[],
  right: readonly DocumentNode[],
): Loss[] {
  const count = Math.max(left.length, right.length);
  return Array.from({ length: count }, (_, at) => lossOf(place + at, left[at], right[at]));
}

function lossOf(
  index: number,
  left: DocumentNode | undefined,
  right: DocumentNode | undefined,
): Loss {
  const [before, after] =
    left && right ? showBoth(left, right) : [left ? show(left) : '', right ? show(right) : ''];
  return {
    kind: left === undefined ? 'added' : right === undefined ? 'missing' : 'changed',
    place: placeOf(index, left ?? right),
    before,
    after,
  };
}

/** Names the lines between which two texts differ; nothing when they are the same. */
export function compareTexts(before: string, after: string): Loss[] {
  if (before === after) return [];
  const one = linesOf(before);
  const two = linesOf(after);
  let start = 0;
  while (one[start] === two[start]) start += 1;
  const least = Math.min(one.length, two.length);
  let end = 0;
  while (end < least - start && one.at(-1 - end) === two.at(-1 - end)) end += 1;
  const last = Math.max(one.length - end, start + 1);
  return [
    {
      kind: 'bytes',
      place: last === start + 1 ? `line ${last}` : `lines ${start + 1} to ${last}`,
      before: one.slice(start, one.length - end).join(''),
      after: two.slice(start, two.length - end).join(''),
    },
  ];
}

/** The lines with their endings, for texts may differ in these alone. */
function linesOf(text: string): readonly string[] {
  return matchesOf(text, /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g);
}

/**
 * Takes Markdown through the document and back, both with its kept source and written anew, and
 * lists what differs: bytes of the former, meaning of the latter. Empty is the normal case.
 */
export function checkRoundTrip(markdown: string): Loss[] {
  const { document, verbatim } = fromMarkdown(markdown);
  return [
    ...compareTexts(markdown, toMarkdown(document, { verbatim })),
    ...compareDocuments(document, fromMarkdown(toMarkdown(document)).document),
  ];
}
