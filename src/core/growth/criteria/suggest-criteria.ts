import type { Criterion } from './criterion';
import { wordsOf } from './likeness';

/** A criterion that a text may be evidence for. */
export interface Suggestion {
  readonly criterion: Criterion;
  /** More is nearer. */
  readonly score: number;
}

/**
 * The criteria that share words with a text, the nearest first. Words that few criteria have tell
 * more; what most have, such as “and” and “work”, tells nothing, in whatever language it is.
 * @param most how many at most
 */
export function suggestCriteria(
  text: string,
  criteria: readonly Criterion[],
  most: number,
): readonly Suggestion[] {
  const said = stemsOf(text);
  const words = criteria.map((criterion) => stemsOf(`${criterion.level} ${criterion.words}`));
  const counts = new Map<string, number>();
  for (const one of words.flatMap((set) => [...set])) counts.set(one, (counts.get(one) ?? 0) + 1);
  const worth = (word: string): number =>
    word.length < 3 ? 0 : Math.log((criteria.length + 1) / (counts.get(word) ?? 1));
  return criteria
    .map((criterion, at) => {
      const own = [...(words[at] ?? [])];
      const shared = own.filter((word) => said.has(word));
      const sum = shared.reduce((total, word) => total + worth(word), 0);
      // A long criterion shares something with everything.
      return { criterion, score: sum / Math.sqrt(Math.max(1, own.length)) };
    })
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, most);
}

/** How words begin: enough to know `explained` from `explains` by, in most languages with letters. */
const STEM = 5;

function stemsOf(text: string): ReadonlySet<string> {
  return new Set([...wordsOf(text)].map((word) => word.slice(0, STEM)));
}
