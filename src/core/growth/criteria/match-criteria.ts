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
  const found = criteria.map(() => new Map<string, Evidence>());
  const loose = new Map<string, { words: string; evidence: Map<string, Evidence> }>();
  for (const { criteria: named, ...evidence } of claims) {
    for (const words of named) {
      const key = criterionKey(words);
      if (key === '') continue;
      const known = places.get(key);
      for (const at of known ?? []) found[at]?.set(evidence.id, evidence);
      if (known !== undefined) continue;
      const one = loose.get(key) ?? { words: words.trim(), evidence: new Map() };
      one.evidence.set(evidence.id, evidence);
      loose.set(key, one);
    }
  }
  return {
    rows: criteria.map((criterion, at) => {
      const evidence = newestFirst(found[at]?.values() ?? []);
      return { criterion, evidence, state: stateOf(evidence, today) };
    }),
    loose: [...loose.values()]
      .map(({ words, evidence }) => ({ words, evidence: newestFirst(evidence.values()) }))
      .toSorted(
        (one, other) =>
          other.evidence.length - one.evidence.length || (one.words < other.words ? -1 : 1),
      ),
    traits: countTraits(claims),
  };
}

/** How much of this evidence names each trait. */
export function countTraits(evidence: readonly Evidence[]): readonly TraitCount[] {
  const counts = new Map<Trait, number>();
  for (const trait of evidence.flatMap(({ traits }) => traits)) {
    counts.set(trait, (counts.get(trait) ?? 0) + 1);
  }
  return TRAITS.map((trait) => ({ trait, count: counts.get(trait) ?? 0 }));
}

/** @param evidence the newest first */
function stateOf(evidence: readonly Evidence[], today: Day): CriterionState {
  const [newest] = evidence;
  if (newest === undefined) return 'zero';
  if (daysBetween(newest.day, today) > FRESH_DAYS) return 'stale';
  const people = new Set(evidence.flatMap((one) => one.for.map(criterionKey)));
  return people.size === 1 ? 'one-person' : 'proven';
}

function newestFirst(evidence: Iterable<Evidence>): readonly Evidence[] {
  return [...evidence].toSorted((one, other) =>
    one.day === other.day ? (one.id < other.id ? -1 : 1) : one.day < other.day ? 1 : -1,
  );
}
