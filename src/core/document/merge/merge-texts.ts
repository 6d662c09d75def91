import { diffArrays } from 'diff';
import type { DocumentNode } from '../document';
import { compareThree } from './three-way';
import { cutUnits, joinText, trimStart, type TextUnit } from './text-units';

type Nodes = readonly DocumentNode[];

/** A piece of a merged text: what is clear, or two versions with what both give together. */
export type TextPiece =
  | { readonly name: 'merged'; readonly nodes: Nodes }
  | {
      readonly name: 'conflict';
      readonly mine: Nodes;
      readonly theirs: Nodes;
      /** Null where no sentence is clear: then the two texts stay whole, one after the other. */
      readonly both: Nodes | null;
    };

/** Three versions of the same run of items. */
interface Run<T> {
  readonly change: 'none' | 'here' | 'there' | 'alike' | 'both';
  readonly base: readonly T[];
  readonly here: readonly T[];
  readonly there: readonly T[];
}

/**
 * Merges what two versions of a block say sentence by sentence, code line by line. Sentences that
 * touch each other are not told apart: who changed the one had the other in mind.
 *
 * @param base null when it is not known: then nothing counts as taken out
 * @param isMoved whether all three documents have a sentence once: where one side moved it to is
 *   no matter of choice, and both versions of a clash have it, for its old place has it no more
 */
export function mergeTexts(
  base: DocumentNode | null,
  mine: DocumentNode,
  theirs: DocumentNode,
  isMoved: (key: string) => boolean,
): readonly TextPiece[] {
  const { type } = mine;
  const [here, there] = [cutUnits(mine), cutUnits(theirs)];
  const before = base === null ? inCommon(here, there, unitKey) : cutUnits(base);
  const runs = runsOf(before, here, there, unitKey);
  const groups = joinTouching(runs);
  return groups.map((touching): TextPiece => {
    const [only] = touching;
    const isKnown = base !== null || only?.change === 'none' || only?.change === 'alike';
    if (only !== undefined && touching.length === 1 && only.change !== 'both' && isKnown) {
      const units = only.change === 'there' ? only.there : only.here;
      return { name: 'merged', nodes: nodesOf(type, units) };
    }
    const unitsOf = (side: 'base' | 'here' | 'there') => touching.flatMap((run) => run[side]);
    const [was, own, other] = [unitsOf('base'), unitsOf('here'), unitsOf('there')];
    const one = takeMoved(own, other, was, isMoved);
    const two = takeMoved(other, own, was, isMoved);
    // What was moved here is in both versions, and once in what they give together.
    const isMixed = one.length + two.length > own.length + other.length;
    const isClash = touching.some((run) => run.change === 'both');
    const isWhole = isClash && groups.length === 1 && type !== 'codeBlock' && !isMixed;
    const both = touching.map((run) => takeBoth(type, run));
    return {
      name: 'conflict',
      mine: nodesOf(type, one),
      theirs: nodesOf(type, two),
      both: isWhole ? null : joinAll(type, both),
    };
  });
}

/** A version with what the other one moved here from elsewhere, before it or behind it. */
function takeMoved(
  own: readonly TextUnit[],
  other: readonly TextUnit[],
  base: readonly TextUnit[],
  isMoved: (key: string) => boolean,
): readonly TextUnit[] {
  const known = new Set([...own, ...base].map(unitKey));
  const moved = other.filter(({ key }) => isMoved(key) && !known.has(key));
  const others = other.findIndex((unit) => !moved.includes(unit));
  const before = others === -1 ? moved.length : others;
  return [...moved.slice(0, before), ...own, ...moved.slice(before)];
}

/** What both versions of a run give together: each sentence as one of them has it, and none twice. */
function takeBoth(type: string, { change, here, there }: Run<TextUnit>): Nodes {
  if (change !== 'both') return nodesOf(type, change === 'there' ? there : here);
  const known = new Set(here.map(unitKey));
  return nodesOf(type, [...here, ...there.filter(({ key }) => !known.has(key))]);
}

function runsOf<T>(
  base: readonly T[],
  here: readonly T[],
  there: readonly T[],
  key: (item: T) => string,
): readonly Run<T>[] {
  const keys = base.map(key);
  let [from, mine, theirs] = [0, 0, 0];
  return compareThree(keys, here.map(key), there.map(key)).map((part) => ({
    change: part.change,
    base: base.slice(from, (from += part.base.length)),
    here: here.slice(mine, (mine += part.here.length)),
    there: there.slice(theirs, (theirs += part.there.length)),
  }));
}

/** Changes with nothing unchanged between them, together; those of one side stay by themselves. */
function joinTouching<T>(runs: readonly Run<T>[]): readonly (readonly Run<T>[])[] {
  const groups: Run<T>[][] = [];
  let isOpen = false;
  for (const run of runs) {
    const isChange = run.change !== 'none' && run.change !== 'alike';
    if (isOpen && isChange) groups.at(-1)?.push(run);
    else groups.push([run]);
    isOpen = isChange;
  }
  return groups;
}

function inCommon<T>(
  one: readonly T[],
  other: readonly T[],
  key: (item: T) => string,
): readonly T[] {
  let at = 0;
  return diffArrays(one.map(key), other.map(key)).flatMap(({ added, removed, count }) => {
    if (added) return [];
    const items = one.slice(at, (at += count));
    return removed ? [] : items;
  });
}

function unitKey({ key }: TextUnit): string {
  return key;
}

function nodesOf(type: string, units: readonly TextUnit[]): Nodes {
  return joinAll(
    type,
    units.map(({ nodes }) => nodes),
  );
}

function joinAll(type: string, pieces: readonly Nodes[]): Nodes {
  const [first, ...rest] = pieces;
  return rest.reduce<Nodes>((nodes, piece) => {
    if (type !== 'codeBlock' && nodes.length === 0) return trimStart(piece);
    return joinText(type, nodes, piece);
  }, first ?? []);
}
