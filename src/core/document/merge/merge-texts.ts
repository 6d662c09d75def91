import { diffArrays } from 'diff';
import type { DocumentNode } from '../document';
import { compareThree } from './three-way';
import {
  cutUnits,
  joinText,
  joinTexts,
  tokenKey,
  toTokens,
  trimStart,
  type TextUnit,
} from './text-units';

type Nodes = readonly DocumentNode[];

/** A piece of a merged text: what is clear, or two versions with what both give together. */
export type TextPiece =
  | { readonly name: 'merged'; readonly nodes: Nodes }
  | {
      readonly name: 'conflict';
      readonly mine: Nodes;
      readonly theirs: Nodes;
      /** Null where they have too little in common to become one. */
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
 */
export function mergeTexts(
  base: DocumentNode | null,
  mine: DocumentNode,
  theirs: DocumentNode,
): readonly TextPiece[] {
  const { type } = mine;
  const [here, there] = [cutUnits(mine), cutUnits(theirs)];
  const before = base === null ? inCommon(here, there, unitKey) : cutUnits(base);
  const runs = runsOf(before, here, there, unitKey);
  return joinTouching(runs).map((touching): TextPiece => {
    const [only] = touching;
    const isKnown = base !== null || only?.change === 'none' || only?.change === 'alike';
    if (only !== undefined && touching.length === 1 && only.change !== 'both' && isKnown) {
      const units = only.change === 'there' ? only.there : only.here;
      return { name: 'merged', nodes: nodesOf(type, units) };
    }
    const sideOf = (side: 'here' | 'there'): Nodes =>
      nodesOf(
        type,
        touching.flatMap((run) => run[side]),
      );
    const both = touching.map((run) => takeBoth(type, run));
    const isOne = both.every((nodes) => nodes !== null) && both.length > 0;
    return {
      name: 'conflict',
      mine: sideOf('here'),
      theirs: sideOf('there'),
      both: isOne ? joinAll(type, both) : null,
    };
  });
}

/** What both versions of a run give together, with nothing of it twice; null where it is unclear. */
function takeBoth(type: string, { change, base, here, there }: Run<TextUnit>): Nodes | null {
  if (change === 'there') return nodesOf(type, there);
  if (change !== 'both') return nodesOf(type, here);
  const [mine, theirs] = [nodesOf(type, here), nodesOf(type, there)];
  if (type === 'codeBlock') {
    const known = new Set(here.map(unitKey));
    return nodesOf(type, [...here, ...there.filter((unit) => !known.has(unit.key))]);
  }
  if (!areAlike(mine, theirs)) return null;
  const [one, two] = [toTokens(mine), toTokens(theirs)];
  const before = base.length === 0 ? inCommon(one, two, tokenKey) : toTokens(nodesOf(type, base));
  return runsOf(before, one, two, tokenKey).reduce<Nodes>((nodes, run) => {
    if (run.change !== 'both') {
      return joinTexts([...nodes, ...(run.change === 'there' ? run.there : run.here)]);
    }
    return joinTexts([...nodes, ...joinText(type, run.here, run.there)]);
  }, []);
}

/** Whether two texts have more than half of the words of the shorter one in common. */
function areAlike(one: Nodes, other: Nodes): boolean {
  const words = (nodes: Nodes): Nodes =>
    toTokens(nodes).filter(({ text = '' }) => /[\p{L}\p{N}]/u.test(text));
  const [mine, theirs] = [words(one), words(other)];
  const shared = inCommon(mine, theirs, tokenKey).length;
  return shared * 2 > Math.min(mine.length, theirs.length);
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

function joinAll(type: string, pieces: readonly (Nodes | null)[]): Nodes {
  const [first, ...rest] = pieces.filter((piece) => piece !== null);
  return rest.reduce<Nodes>((nodes, piece) => {
    if (type !== 'codeBlock' && nodes.length === 0) return trimStart(piece);
    return joinText(type, nodes, piece);
  }, first ?? []);
}
