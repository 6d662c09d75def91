import { inOrder } from '#core/order';
import { type Day, daysBetween } from '../day';
import { type Trait, TRAITS } from '../trait';
import { type Criterion, criterionKey, keysOf } from './criterion';
import type { Claim, Evidence } from './evidence';

/**
 * Days for which evidence is fresh. Most companies review twice a year: what is older than half a
 * year was on the table at the review before, and says little about the one to come.
 */
export const FRESH_DAYS = 180;

/** How well a criterion is shown, the least first. */
export const CRITERION_STATES = ['zero', 'stale', 'one-person', 'proven'] as const;

export type CriterionState = (typeof CRITERION_STATES)[number];

/** A criterion with what shows it. */
export interface CriterionRow {
  readonly criterion: Criterion;
  /** The newest first. */
  readonly evidence: readonly Evidence[];
  /**
   * `stale` when the newest is older than `FRESH_DAYS`, `one-person` when all that names whom it
   * was for names the same.
   */
  readonly state: CriterionState;
}

/** Evidence for words that the ladder doesn’t have, or no longer. */
export interface LooseEvidence {
  readonly words: string;
  /** The newest first. */
  readonly evidence: readonly Evidence[];
}

/** What a ladder asks for, beside what there is. */
export interface CriteriaMap {
  /** In the order of the ladder. */
  readonly rows: readonly CriterionRow[];
  /** The words with the most first. */
  readonly loose: readonly LooseEvidence[];
  /** How many entries name each trait, whatever criterion they are for. */
  readonly traits: readonly TraitCount[];
}

export interface TraitCount {
  readonly trait: Trait;
  readonly count: number;
}

/** Joins a ladder with what entries say of it. */
export function matchCriteria(
  criteria: readonly Criterion[],
  claims: readonly Claim[],
  today: Day,
): CriteriaMap {
  const places = new Map<string, number[]>();
  criteria.forEach((criterion, at) => {
    for (const key of keysOf(criterion)) places.set(key, [...(places.get(key) ?? []), at]);
  });
  const found = criteria.map((): Evidence[] => []);
  const loose = new Map<string, { readonly words: string; readonly evidence: Evidence[] }>();
  const keyOf = createKeys();
  // In their order once, so that no list has to be sorted.
  for (const { criteria: named, ...evidence } of claims.toSorted(byNewest)) {
    for (const words of named) {
      const key = keyOf(words);
      if (key === '') continue;
      const known = places.get(key);
      for (const at of known ?? []) addOnce(found[at], evidence);
      if (known !== undefined) continue;
      const one = loose.get(key) ?? { words: words.trim(), evidence: [] };
      addOnce(one.evidence, evidence);
      loose.set(key, one);
    }
  }
  return {
    rows: criteria.map((criterion, at) => {
      const evidence = found[at] ?? [];
      return { criterion, evidence, state: stateOf(evidence, today) };
    }),
    loose: [...loose.values()].toSorted(
      (one, other) =>
        other.evidence.length - one.evidence.length || inOrder(one.words, other.words),
    ),
    traits: countTraits(claims),
  };
}

/** What an entry names twice is there once: its names come one after the other. */
function addOnce(list: Evidence[] | undefined, evidence: Evidence): void {
  if (list?.at(-1) !== evidence) list?.push(evidence);
}

/** How much of this evidence names each trait. */
export function countTraits(evidence: readonly Evidence[]): readonly TraitCount[] {
  const counts = new Map<Trait, number>();
  for (const trait of evidence.flatMap(({ traits }) => traits)) {
    counts.set(trait, (counts.get(trait) ?? 0) + 1);
  }
  return TRAITS.map((trait) => ({ trait, count: counts.get(trait) ?? 0 }));
}

/** Thousands of entries name the same few criteria: each is folded once. */
function createKeys(): (words: string) => string {
  const known = new Map<string, string>();
  return (words) => {
    const key = known.get(words) ?? criterionKey(words);
    known.set(words, key);
    return key;
  };
}

/** @param evidence the newest first */
function stateOf(evidence: readonly Evidence[], today: Day): CriterionState {
  const [newest] = evidence;
  if (newest === undefined) return 'zero';
  if (daysBetween(newest.day, today) > FRESH_DAYS) return 'stale';
  const names = new Set(evidence.flatMap((one) => one.for));
  const people = new Set([...names].map(criterionKey));
  return people.size === 1 ? 'one-person' : 'proven';
}

function byNewest(one: Evidence, other: Evidence): number {
  return inOrder(other.day, one.day) || inOrder(one.id, other.id);
}
