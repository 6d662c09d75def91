import { contentOf, type DocumentNode } from '../document';
import type { MergePart } from './merge-lists';
import { isText, joinText, trimStart } from './text-units';

/** A part of the merge of two documents; a clash is as small as it can be. */
export type DocumentPart = MergePart<DocumentNode> & {
  /**
   * The blocks that it is a piece of, the outer ones first: pieces of the same block that follow
   * each other are one block again. Left out for whole blocks.
   */
  readonly within?: readonly number[];
  /** For a conflict, what keeping both gives where that isn't one after the other. */
  readonly both?: readonly DocumentNode[];
};

/** Which version of a conflict is to stay. */
export const MERGE_CHOICES = ['mine', 'theirs', 'both'] as const;

export type MergeChoice = (typeof MERGE_CHOICES)[number];

/** The blocks that choices give, pieces of blocks put together. */
export function joinParts(
  parts: readonly DocumentPart[],
  choices: readonly MergeChoice[],
): readonly DocumentNode[] {
  const blocks: DocumentNode[] = [];
  let last: readonly number[] = [];
  let conflict = 0;
  for (const part of parts) {
    const choice = part.name === 'merged' ? 'mine' : (choices[conflict++] ?? 'both');
    const items = chosenOf(part, choice);
    const within = part.within ?? [];
    const [first, ...rest] = items;
    // Nothing of it is left, and what follows is a piece of the same blocks.
    if (first === undefined) continue;
    const depth = within.findIndex((block, at) => block !== last[at]);
    const shared = depth === -1 ? within.length : depth;
    const before = blocks.at(-1);
    if (shared > 0 && before !== undefined) {
      blocks[blocks.length - 1] = joinBlocks(before, first, shared);
      blocks.push(...rest);
    } else if (within.length > 0) blocks.push(withoutSpaceBefore(first), ...rest);
    else blocks.push(...items);
    last = within;
  }
  return blocks;
}

function chosenOf(part: DocumentPart, choice: MergeChoice): readonly DocumentNode[] {
  if (part.name === 'merged') return part.items;
  if (choice !== 'both') return part[choice];
  const { mine, theirs, both, within = [] } = part;
  if (both !== undefined) return both;
  const [one, two] = [mine[0], theirs[0]];
  const isPiece = within.length > 0 && one !== undefined && two !== undefined;
  return isPiece ? [joinBlocks(one, two, within.length)] : [...mine, ...theirs];
}

/** @param depth how many levels of the two are the same block */
function joinBlocks(one: DocumentNode, two: DocumentNode, depth: number): DocumentNode {
  const [before, after] = [contentOf(one), contentOf(two)];
  const [last, first] = [before.at(-1), after[0]];
  if (isText(one)) return { ...one, content: joinText(one.type, before, after) };
  if (depth > 1 && last !== undefined && first !== undefined) {
    const joined = joinBlocks(last, first, depth - 1);
    return { ...one, content: [...before.slice(0, -1), joined, ...after.slice(1)] };
  }
  return { ...one, content: [...before, ...cleanFirst(after)] };
}

function cleanFirst(blocks: readonly DocumentNode[]): readonly DocumentNode[] {
  const [first, ...rest] = blocks;
  return first === undefined ? [] : [withoutSpaceBefore(first), ...rest];
}

/** A piece of a block as a block of its own, which begins with no space. */
export function withoutSpaceBefore(block: DocumentNode): DocumentNode {
  const [first, ...rest] = contentOf(block);
  if (block.type === 'codeBlock' || first === undefined) return block;
  if (isText(block)) return { ...block, content: trimStart([first, ...rest]) };
  return { ...block, content: [withoutSpaceBefore(first), ...rest] };
}
