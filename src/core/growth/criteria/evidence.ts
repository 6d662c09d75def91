import type { EntryKind } from '#core/library/entry';
import type { Day } from '../day';
import { type GrowthFacts, textOf, textsOf } from '../growth-facts';
import { type Trait, TRAITS } from '../trait';

/** An entry that shows that a criterion is met. */
export interface Evidence {
  readonly id: string;
  readonly title: string;
  readonly day: Day;
  readonly kind: EntryKind;
  readonly traits: readonly Trait[];
  /** Who had something of it, each person or team; empty where nobody is named. */
  readonly for: readonly string[];
}

/** Evidence with the criteria that its entry names, as written. */
export interface Claim extends Evidence {
  readonly criteria: readonly string[];
}

/** Several people in one line: `Ann, Bob and the payments team`. */
const BETWEEN = /(?:(?<!\s)\s+)?[,;&]\s*|(?<!\s)\s+and\s+/u;

/** @param made the day on which the entry was made, for one that names none */
export function claimOf(
  entry: { readonly id: string; readonly title: string; readonly kind: EntryKind },
  facts: GrowthFacts | null,
  made: Day,
): Claim {
  const date = textOf(facts, 'date');
  const told = textsOf(facts, 'traits').map((trait) => trait.toLowerCase());
  return {
    id: entry.id,
    title: entry.title,
    kind: entry.kind,
    day: date === '' ? made : date,
    traits: TRAITS.filter((trait) => told.includes(trait)),
    for: textsOf(facts, 'for')
      .flatMap((line) => line.split(BETWEEN))
      .filter((name) => name !== ''),
    criteria: textsOf(facts, 'criteria'),
  };
}
