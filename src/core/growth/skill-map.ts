import type { CatalogRow, EntryKind } from '#core/library/entry';
import { type Depth, DEPTHS, reaches } from './depth';
import { textOf } from './growth-facts';
import { createAreaFinder, type SkillArea } from './skill-area';

/** An entry that shows a skill. */
export interface Proof {
  readonly id: string;
  readonly title: string;
  readonly kind: EntryKind;
  /** ISO 8601 in UTC. */
  readonly created: string;
  readonly depth: Depth;
}

/** Proofs that are told of one area. */
const SHOWN = 50;

/** One area with what shows it. */
export interface AreaDepth {
  readonly area: SkillArea;
  /** By the best proof; null without any. */
  readonly depth: Depth | null;
  /** How many entries show it. */
  readonly count: number;
  /** The deepest of them, each depth in the order of the entries. */
  readonly proofs: readonly Proof[];
}

/** An area to go on with, and why, in a sentence. */
export interface NextStep {
  readonly area: string;
  readonly why: string;
}

/** How deep and how broad a developer is. */
export interface SkillMap {
  readonly areas: readonly AreaDepth[];
  /** Where to go deeper; null when every area is used at work, or there is none. */
  readonly deeper: NextStep | null;
  /** Where to go wider; null until the first area is published about, and when none is empty. */
  readonly wider: NextStep | null;
}

/** What an entry shows: that it left the library counts more than that it was written. */
export function depthOf(entry: Pick<CatalogRow, 'kind' | 'stage' | 'explains'>): Depth {
  if (entry.kind === 'win') return 'used';
  if (entry.stage === 'given') return 'taught';
  if (entry.stage === 'published') return 'published';
  return entry.explains ? 'explained' : 'noted';
}

/**
 * Sorts what is known by area, and names where to go on: deeper before wider.
 * @param areas the one that matters most first
 * @param entries the ones that are to be told of before others of their depth first
 */
export function mapSkills(
  areas: readonly SkillArea[],
  entries: readonly Omit<CatalogRow, 'aliases' | 'links' | 'revision'>[],
): SkillMap {
  const areasOf = createAreaFinder(areas);
  const names = new Map(areas.map(({ name }, at) => [name.toLowerCase(), at]));
  const proven = areas.map((area) => ({ area, count: 0, byDepth: new Map<Depth, Proof[]>() }));
  for (const entry of entries) {
    const named = names.get(textOf(entry.growth, 'area').toLowerCase());
    const { id, title, kind, created } = entry;
    const depth = depthOf(entry);
    const its = new Set([...areasOf(entry.tags), ...(named === undefined ? [] : [named])]);
    for (const one of proven.filter((_, at) => its.has(at))) {
      one.count += 1;
      const known = one.byDepth.get(depth) ?? [];
      if (known.length >= SHOWN) continue;
      one.byDepth.set(depth, [...known, { id, title, kind, created, depth }]);
    }
  }
  const found = proven.map(({ area, count, byDepth }): AreaDepth => {
    const proofs = DEPTHS.toReversed().flatMap((depth) => byDepth.get(depth) ?? []);
    return {
      area,
      depth: proofs[0]?.depth ?? null,
      count,
      proofs: proofs.slice(0, SHOWN),
    };
  });
  return { areas: found, deeper: findDeeper(found), wider: findWider(found) };
}

/** The first area until it is taught; then the one with the most proofs that is not yet used. */
function findDeeper(areas: readonly AreaDepth[]): NextStep | null {
  const [first] = areas;
  if (first === undefined) return null;
  const others = areas
    .filter(({ depth }) => depth !== null && depth !== 'used')
    .toSorted((one, other) => other.count - one.count);
  const next = reaches(first.depth, 'taught') ? others[0] : first;
  return next === undefined ? null : { area: next.area.name, why: tellNext(next) };
}

function findWider([first, ...others]: readonly AreaDepth[]): NextStep | null {
  if (first === undefined || !reaches(first.depth, 'published')) return null;
  const next = others.find(({ depth }) => depth === null);
  if (next === undefined) return null;
  const why = `There is depth in ${first.area.name}, and nothing about ${next.area.name} yet. Begin with one note.`;
  return { area: next.area.name, why };
}

function tellNext({ area: { name }, depth, count: all }: AreaDepth): string {
  const count = all === 1 ? '1 entry' : `${all} entries`;
  switch (depth) {
    case null:
      return `There is nothing about ${name} yet. Write down one thing that you know.`;
    case 'noted':
      return `${name} has ${count}, and none explains anything with an example. Add one to a note.`;
    case 'explained':
      return `${name} has ${count}, and nothing is published. Make a post of one.`;
    case 'published':
      return `${name} is published about, and was never taught. Make a talk of a post.`;
    case 'taught':
    case 'used':
      return `${name} was taught, and no win tells of it at work. Use it there, and write down what came of it.`;
  }
}
