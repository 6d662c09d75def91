import type { Day } from './day';
import { type GrowthFacts, textOf, textsOf } from './growth-facts';
import { type Trait, TRAITS } from './trait';
import { COPIED, readCopies, type WinCopy } from './wins/copied';

/** Something that went well, for the private log. Texts are '' where nothing is known. */
export interface Win {
  readonly id: string;
  /** What was done. */
  readonly title: string;
  readonly day: Day;
  readonly for: string;
  readonly outcome: string;
  /** What was measured, in words: `-40 % build time`. */
  readonly number: string;
  /** Links, or `[[titles]]` of entries. */
  readonly proof: readonly string[];
  readonly traits: readonly Trait[];
  /** What of it was put into drafts. */
  readonly copied: readonly WinCopy[];
}

/** @param made the day on which the entry was made, for a win that names none */
export function winOf(
  entry: { readonly id: string; readonly title: string },
  facts: GrowthFacts | null,
  made: Day,
): Win {
  const date = textOf(facts, 'date');
  const traits = textsOf(facts, 'traits').map((trait) => trait.toLowerCase());
  return {
    id: entry.id,
    title: entry.title,
    day: date === '' ? made : date,
    for: textOf(facts, 'for'),
    outcome: textOf(facts, 'outcome'),
    number: textOf(facts, 'number'),
    proof: textsOf(facts, 'proof'),
    traits: TRAITS.filter((trait) => traits.includes(trait)),
    copied: readCopies(textsOf(facts, COPIED)),
  };
}
