import { blockHash } from '../block-hash';
import {
  EMPTY_DOCUMENT,
  optionalAttribute,
  type AttributeValue,
  type DocumentNode,
} from '../document';
import { isAlike } from '../keep-names';
import { schema } from '../schema';
import { align } from './align';
import { mergeLists, type ListRules, type MergePart } from './merge-lists';

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

/** Which version of a conflict is to stay. */
export const MERGE_CHOICES = ['mine', 'theirs', 'both'] as const;

export type MergeChoice = (typeof MERGE_CHOICES)[number];

const RULES: ListRules<DocumentNode> = {
  key: blockHash,
  name: (block) => optionalAttribute(block, 'id'),
  isKin: (one, other) => one.type === other.type,
  isAlike,
  combine: combineBlocks,
};

/**
 * Merges two versions of a document block by block.
 *
 * @param base the version that both were made from, or null when it is not known
 */
export function mergeDocuments(
  base: DocumentNode | null,
  mine: DocumentNode,
  theirs: DocumentNode,
): readonly MergePart<DocumentNode>[] {
  return mergeLists(base && blocksOf(base), blocksOf(mine), blocksOf(theirs), RULES);
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
  parts: readonly MergePart<DocumentNode>[],
  choices: readonly MergeChoice[],
): DocumentNode {
  let conflict = 0;
  const content = parts.flatMap((part) => {
    if (part.name === 'merged') return part.items;
    const choice = choices[conflict] ?? 'both';
    conflict += 1;
    if (choice === 'mine') return part.mine;
    return choice === 'theirs' ? part.theirs : [...part.mine, ...part.theirs];
  });
  return content.length === 0 ? EMPTY_DOCUMENT : { type: 'doc', content: nameOnce(content) };
}

/** An empty document holds nothing: the paragraph in it is the editor's. */
function blocksOf(document: DocumentNode): readonly DocumentNode[] {
  return document.content ?? [];
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
  return mergeInside(base, mine, theirs);
}

/** Names that one side alone has, such as an excerpt's source, stay. */
function keepNames(
  base: DocumentNode | null,
  block: DocumentNode,
  other: DocumentNode,
): DocumentNode {
  const names: Record<string, AttributeValue> = {};
  for (const name of ['id', 'source']) {
    const value = other.attrs?.[name] ?? null;
    const isNews = value !== null && value !== (base?.attrs?.[name] ?? null);
    if (isNews && (block.attrs?.[name] ?? null) === (base?.attrs?.[name] ?? null)) {
      if (!isInMarkdown(value)) names[name] = value;
    }
  }
  return Object.keys(names).length === 0
    ? block
    : { ...block, attrs: { ...block.attrs, ...names } };
}

function isInMarkdown(name: AttributeValue): boolean {
  return typeof name === 'string' && name.startsWith('^');
}

function mergeInside(
  base: DocumentNode | null,
  mine: DocumentNode,
  theirs: DocumentNode,
): DocumentNode | null {
  if (!NESTED.has(mine.type) || base?.type !== mine.type || theirs.type !== mine.type) return null;
  const shell = combineShell(base, mine, theirs);
  if (shell === null) return null;
  const parts = mergeLists(blocksOf(base), blocksOf(mine), blocksOf(theirs), RULES);
  const content = parts.flatMap((part) => (part.name === 'merged' ? part.items : []));
  if (content.length === 0 || parts.some((part) => part.name === 'conflict')) return null;
  const merged = { ...shell, content: nameOnce(content) };
  try {
    schema.nodeFromJSON(merged).check();
    return merged;
  } catch {
    return null;
  }
}

/** The block without what is in it, unless both sides changed that too. */
function combineShell(
  base: DocumentNode,
  mine: DocumentNode,
  theirs: DocumentNode,
): DocumentNode | null {
  const [before, one, two] = [base, mine, theirs].map((block) =>
    blockHash({ ...block, content: [] }),
  );
  if (one === before) return keepNames(base, theirs, mine);
  return two === before || one === two ? keepNames(base, mine, theirs) : null;
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
