import { type GrowthFacts, textsOf } from '../growth-facts';
import type { Recall, RecallStep } from './recall';

/** What the catalog knows of a recall. */
export interface RecallFact {
  /** ISO 8601. */
  readonly at: string;
  readonly rating: RecallStep;
  /** How many words of the entry were said, and how many were missed. */
  readonly said: number;
  readonly missed: number;
}

/** Facts for the catalog with these recalls, the earliest first, each in a line. */
export function withRecallFacts(
  facts: GrowthFacts | null,
  recalls: readonly Recall[],
): GrowthFacts | null {
  if (recalls.length === 0) return facts;
  const lines = recalls
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
    .map(({ at, rating, said, missed }) => `${at} ${rating} ${said.length} ${missed.length}`);
  return { ...facts, recalls: lines };
}

/** The recalls that facts of the catalog tell of, the earliest first. */
export function readRecallFacts(facts: GrowthFacts | null): readonly RecallFact[] {
  return textsOf(facts, 'recalls').map((line) => {
    const [at = '', rating = '', said = '', missed = ''] = line.split(' ');
    // They are written by `withRecallFacts` alone.
    return { at, rating: rating as RecallStep, said: Number(said), missed: Number(missed) };
  });
}
