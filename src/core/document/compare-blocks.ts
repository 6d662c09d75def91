import { diffArrays, diffWordsWithSpace } from 'diff';
import { blockHash } from './block-hash';
import { contentOf, type DocumentNode } from './document';
import { countTextWords } from './words';
import { toMarkdown } from './to-markdown';

/** A piece of text that stayed, was added or was taken out. */
export interface TextRun {
  readonly change: 'same' | 'added' | 'removed';
  readonly text: string;
}

/**
 * A top-level block of either of two documents, as Markdown. The runs that are not `added` are its
 * whole text in the former, those that are not `removed` in the latter.
 */
export interface ComparedBlock {
  readonly change: 'same' | 'added' | 'removed' | 'changed';
  readonly type: string;
  readonly runs: readonly TextRun[];
}

/** Beyond this many differences the shortest way between two texts takes too long to find. */
const MOST_EDITS = 1000;

/** Beyond this many pairs of blocks none is looked for that says nearly the same. */
const MOST_PAIRS = 144;

/** How much of the shorter of two blocks is in the other where the one is the other rewritten. */
const ALIKE = 0.5;

/** Two documents beside each other: each block of both once, in order, nothing left out. */
export function compareBlocks(before: DocumentNode, after: DocumentNode): readonly ComparedBlock[] {
  const one = contentOf(before);
  const two = contentOf(after);
  const runs = diffArrays(one.map(blockHash), two.map(blockHash), {
    maxEditLength: MOST_EDITS,
  }) ?? [
    { removed: true, added: false, count: one.length },
    { removed: false, added: true, count: two.length },
  ];
  const compared: ComparedBlock[] = [];
  let [at, to] = [0, 0];
  let left: readonly DocumentNode[] = [];
  let right: readonly DocumentNode[] = [];
  for (const { removed, added, count } of runs) {
    if (removed) left = [...left, ...one.slice(at, (at += count))];
    else if (added) right = [...right, ...two.slice(to, (to += count))];
    else {
      compared.push(...pairBlocks(left, right), ...one.slice(at, at + count).map(whole('same')));
      [left, right] = [[], []];
      at += count;
      to += count;
    }
  }
  return [...compared, ...pairBlocks(left, right)];
}

/** Two texts word by word; every character of both is in a run. */
export function compareWords(before: string, after: string): readonly TextRun[] {
  if (before === after) return runsOf('same', before);
  const runs = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (runs === undefined) return [...runsOf('removed', before), ...runsOf('added', after)];
  return runs.map(({ added, removed, value }) => ({
    change: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** How many words the runs with this change hold. */
export function countWords(runs: readonly TextRun[], change: TextRun['change']): number {
  return runs
    .filter((run) => run.change === change)
    .reduce((sum, { text }) => sum + countTextWords(text), 0);
}

/** Blocks that were taken out and those that came in their place: the like ones as one changed. */
function pairBlocks(
  left: readonly DocumentNode[],
  right: readonly DocumentNode[],
): readonly ComparedBlock[] {
  if (left.length * right.length > MOST_PAIRS) {
    return [...left.map(whole('removed')), ...right.map(whole('added'))];
  }
  const texts = right.map(markdownOf);
  const compared: ComparedBlock[] = [];
  let next = 0;
  for (const block of left) {
    const match = findLike(markdownOf(block), texts, next);
    if (match === null) {
      compared.push(whole('removed')(block));
      continue;
    }
    compared.push(...right.slice(next, match.index).map(whole('added')));
    compared.push({ change: 'changed', type: block.type, runs: match.runs });
    next = match.index + 1;
  }
  return [...compared, ...right.slice(next).map(whole('added'))];
}
/** The first text from `start` on that says nearly the same. */
function findLike(
  before: string,
  texts: readonly string[],
  start: number,
): { readonly index: number; readonly runs: readonly TextRun[] } | null {
  for (const [index, after] of texts.entries()) {
    if (index < start) continue;
    const runs = compareWords(before, after);
    const same = runs
      .filter(({ change }) => change === 'same')
      .reduce((sum, { text }) => sum + text.length, 0);
    if (same > 0 && same >= ALIKE * Math.min(before.length, after.length)) return { index, runs };
  }
  return null;
}

function whole(change: 'same' | 'added' | 'removed') {
  return (block: DocumentNode): ComparedBlock => ({
    change,
    type: block.type,
    runs: runsOf(change, markdownOf(block)),
  });
}

function runsOf(change: TextRun['change'], text: string): readonly TextRun[] {
  return text === '' ? [] : [{ change, text }];
}

/** A block that Markdown has no words for is shown as it is kept. */
function markdownOf(block: DocumentNode): string {
  const isEmpty = block.type === 'paragraph' && contentOf(block).length === 0;
  if (isEmpty) return '';
  const markdown = toMarkdown({ type: 'doc', content: [block] });
  return markdown.replace(/\n$/, '') || JSON.stringify(block);
}
