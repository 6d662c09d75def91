import { blockHash } from '../block-hash';
import {
  contentOf,
  EMPTY_DOCUMENT,
  optionalAttribute,
  type AttributeValue,
  type DocumentNode,
} from '../document';
import { isAlike } from '../keep-names';
import { schema } from '../schema';
import { align } from './align';
import { joinParts, MERGE_CHOICES, type DocumentPart, type MergeChoice } from './document-part';
import { mergeLists, type ListRules } from './merge-lists';
import { mergeTexts, type TextPiece } from './merge-texts';
import { findMoved } from './moved-units';
import { isText } from './text-units';

/** Blocks whose blocks are merged one by one where both sides edited them. */
const NESTED = new Set([
  'bulletList',
  'orderedList',
  'taskList',
  'listItem',
  'taskItem',
  'blockquote',
  'callout',
]);

const RULES: ListRules<DocumentNode> = {
  key: blockHash,
  name: (block) => optionalAttribute(block, 'id'),
  isKin: (one, other) => one.type === other.type,
  isAlike,
  combine: combineBlocks,
};

/**
 * Merges two versions of a document block by block, and a block that both sides edited sentence by
 * sentence, or line by line.
 *
 * @param base the version that both were made from, or null when it is not known
 */
export function mergeDocuments(
  base: DocumentNode | null,
  mine: DocumentNode,
  theirs: DocumentNode,
): readonly DocumentPart[] {
  let last = 0;
  const isMoved = base === null ? () => false : findMoved(base, mine, theirs);
  const sides = { base: base && blocksOf(base), mine: blocksOf(mine), theirs: blocksOf(theirs) };
  return mergeBlocks(sides, { next: () => (last += 1), isMoved });
}

/** For blocks of an earlier version the index of the later one that they became, in order. */
export function alignBlocks(
  before: readonly DocumentNode[],
  after: readonly DocumentNode[],
): ReadonlyMap<number, number> {
  return align(before, after, RULES, true);
}

/**
 * The merged document.
 *
 * @param choices one for each conflict, in their order; what is left out keeps both
 */
export function chooseBlocks(
  parts: readonly DocumentPart[],
  choices: readonly MergeChoice[],
): DocumentNode {
  const content = joinParts(parts, choices);
  return content.length === 0 ? EMPTY_DOCUMENT : { type: 'doc', content: nameOnce(content) };
}

interface Sides<T, Base = T> {
  readonly base: Base | null;
  readonly mine: T;
  readonly theirs: T;
}

/** What the whole merge has in common. */
interface Merging {
  /** Gives numbers to blocks of which there are pieces. */
  next(): number;
  /** See `mergeTexts`. */
  isMoved(key: string): boolean;
}

function mergeBlocks(
  { base, mine, theirs }: Sides<readonly DocumentNode[]>,
  merging: Merging,
): readonly DocumentPart[] {
  const clashes = new Map<DocumentNode, Sides<DocumentNode>>();
  const rules: ListRules<DocumentNode> = {
    ...RULES,
    combine: (before, one, two) => {
      const combined = combineBlocks(before, one, two);
      if (combined === null) clashes.set(one, { base: before, mine: one, theirs: two });
      return combined;
    },
  };
  return mergeLists(base, mine, theirs, rules).flatMap((part): readonly DocumentPart[] => {
    if (part.name === 'merged' || part.mine.length !== 1) return [part];
    const [one] = part.mine;
    const clash = one && clashes.get(one);
    if (clash === undefined || clash.theirs !== part.theirs[0]) return [part];
    return splitText(clash, merging) ?? splitInside(clash, merging) ?? [part];
  });
}

/** The places in a text where both sides clash, with what is clear between them. */
function splitText(sides: Sides<DocumentNode>, merging: Merging): readonly DocumentPart[] | null {
  const merged = mergeText(sides, merging);
  if (merged === null) return null;
  const { shell, pieces } = merged;
  const toBlocks = (content: readonly DocumentNode[]): readonly DocumentNode[] =>
    content.length === 0 ? [] : [{ ...shell, content }];
  const [only] = pieces;
  if (only?.name === 'conflict' && pieces.length === 1) {
    const { both } = only;
    const mine = { ...sides.mine, content: only.mine };
    const theirs = { ...sides.theirs, content: only.theirs };
    return both && [{ name: 'conflict', mine: [mine], theirs: [theirs], both: toBlocks(both) }];
  }
  const within = [merging.next()];
  return pieces.map((piece): DocumentPart => {
    if (piece.name === 'merged') return { name: 'merged', items: toBlocks(piece.nodes), within };
    const [mine, theirs] = [toBlocks(piece.mine), toBlocks(piece.theirs)];
    const both = piece.both && { both: toBlocks(piece.both) };
    return { name: 'conflict', mine, theirs, within, ...both };
  });
}

/** The same for the blocks in a block. */
function splitInside(
  { base, mine, theirs }: Sides<DocumentNode>,
  merging: Merging,
): readonly DocumentPart[] | null {
  if (!isNested(base, mine, theirs)) return null;
  const shell = combineShell(base, mine, theirs);
  if (shell === null) return null;
  const number = merging.next();
  const inner = mergeBlocks(
    { base: base && blocksOf(base), mine: blocksOf(mine), theirs: blocksOf(theirs) },
    merging,
  );
  const wrap = (content: readonly DocumentNode[]): readonly DocumentNode[] =>
    content.length === 0 ? [] : [{ ...shell, content }];
  const parts = inner.map((part): DocumentPart => {
    const within = [number, ...(part.within ?? [])];
    if (part.name === 'merged') return { name: 'merged', items: wrap(part.items), within };
    const both = part.both && { both: wrap(part.both) };
    return { name: 'conflict', mine: wrap(part.mine), theirs: wrap(part.theirs), within, ...both };
  });
  // Without one of its blocks, an item might be none any more.
  const isWhole = inner.every(
    (part) => part.name === 'merged' || (part.mine.length > 0 && part.theirs.length > 0),
  );
  const isSound = MERGE_CHOICES.every((choice) =>
    joinParts(parts, Array<MergeChoice>(parts.length).fill(choice)).every(isShown),
  );
  return isWhole && isSound ? parts : null;
}

function isShown(block: DocumentNode): boolean {
  try {
    schema.nodeFromJSON(block).check();
    return true;
  } catch {
    return false;
  }
}

/** An empty document holds nothing: the paragraph in it is the editor's. */
function blocksOf(document: DocumentNode): readonly DocumentNode[] {
  return contentOf(document);
}

/** One block for what both sides made of a block, or null where they can't be put together. */
function combineBlocks(
  base: DocumentNode | null,
  mine: DocumentNode,
  theirs: DocumentNode,
): DocumentNode | null {
  const [before, one, two] = [base && blockHash(base), blockHash(mine), blockHash(theirs)];
  if (one === two || two === before) return keepNames(base, mine, theirs);
  if (one === before) return keepNames(base, theirs, mine);
  return combineText({ base, mine, theirs }) ?? mergeInside(base, mine, theirs);
}

/**
 * What the other side alone did with a block's name and source: it gave one, or took the source
 * away, as where an excerpt was detached.
 */
function keepNames(
  base: DocumentNode | null,
  block: DocumentNode,
  other: DocumentNode,
): DocumentNode {
  const names: Record<string, AttributeValue> = {};
  for (const name of ['id', 'source']) {
    const [before, own, value] = [base, block, other].map((one) => one?.attrs?.[name] ?? null);
    const isOfOther = isSameName(own, before) && !isSameName(value, before);
    // Links may lead to a name, and nobody takes one off: it was lost on the way.
    if (name === 'id' && value === null) continue;
    if (isOfOther && !isInMarkdown(value)) names[name] = value ?? null;
  }
  return Object.keys(names).length === 0
    ? block
    : { ...block, attrs: { ...block.attrs, ...names } };
}

/** Sources are objects, and those of two versions never the same one. */
function isSameName(one: AttributeValue | undefined, other: AttributeValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isInMarkdown(name: AttributeValue | undefined): boolean {
  return typeof name === 'string' && name.startsWith('^');
}

/** One text with the edits of both, where they made them in different places. */
function combineText(sides: Sides<DocumentNode>): DocumentNode | null {
  const merged = sides.base && mergeText(sides, { isMoved: () => false });
  if (merged === null || merged.pieces.some(({ name }) => name === 'conflict')) return null;
  const parts = merged.pieces.map((piece): DocumentPart => {
    const content = piece.name === 'merged' ? piece.nodes : [];
    return { name: 'merged', items: [{ ...merged.shell, content }], within: [0] };
  });
  return joinParts(parts, [])[0] ?? null;
}

/** Null where it is no text, or both sides changed what kind of text it is. */
function mergeText(
  { base, mine, theirs }: Sides<DocumentNode>,
  { isMoved }: Pick<Merging, 'isMoved'>,
): {
  readonly shell: DocumentNode;
  readonly pieces: readonly TextPiece[];
} | null {
  const isSame = mine.type === theirs.type && (base === null || base.type === mine.type);
  if (!isText(mine) || !isSame) return null;
  const shell = combineShell(base, mine, theirs);
  return shell && { shell, pieces: mergeTexts(base, mine, theirs, isMoved) };
}

function isNested(base: DocumentNode | null, mine: DocumentNode, theirs: DocumentNode): boolean {
  return NESTED.has(mine.type) && mine.type === theirs.type && (base ?? mine).type === mine.type;
}

function mergeInside(
  base: DocumentNode | null,
  mine: DocumentNode,
  theirs: DocumentNode,
): DocumentNode | null {
  if (base === null || !isNested(base, mine, theirs)) return null;
  const shell = combineShell(base, mine, theirs);
  if (shell === null) return null;
  const parts = mergeLists(blocksOf(base), blocksOf(mine), blocksOf(theirs), RULES);
  const content = parts.flatMap((part) => (part.name === 'merged' ? part.items : []));
  if (content.length === 0 || parts.some((part) => part.name === 'conflict')) return null;
  const merged = { ...shell, content: nameOnce(content) };
  return isShown(merged) ? merged : null;
}

/** The block without what is in it, unless both sides changed that too. */
function combineShell(
  base: DocumentNode | null,
  mine: DocumentNode,
  theirs: DocumentNode,
): DocumentNode | null {
  const [one, two, before] = [mine, theirs, base].map(
    (block) => block && blockHash({ ...block, content: [] }),
  );
  if (base !== null && one === before) return keepNames(base, theirs, mine);
  const isMine = one === two || (base !== null && two === before);
  return isMine ? keepNames(base, mine, theirs) : null;
}

/** Two blocks of the same name would be one to whoever refers to it: the later one loses it. */
function nameOnce(blocks: readonly DocumentNode[]): readonly DocumentNode[] {
  const names = new Set<string>();
  return blocks.map((block) => {
    const name = optionalAttribute(block, 'id');
    if (name === null || isInMarkdown(name)) return block;
    if (names.has(name)) return { ...block, attrs: { ...block.attrs, id: null } };
    names.add(name);
    return block;
  });
}
