import type { DocumentRange } from './problem-place';
import type { ProblemPlace, Severity } from './rule';

/** What tells one problem from another. */
interface Told {
  /** The rule's id. */
  readonly rule: string;
  readonly severity: Severity;
  readonly words: string;
  readonly message: string;
  readonly place: ProblemPlace | null;
  readonly range: DocumentRange | null;
}

/** A problem with all the places where it was found in the same words. */
export interface ProblemGroup<T> {
  /** The same as long as any of its places is left. */
  readonly key: string;
  /** In the order in which they were given; never none. */
  readonly places: readonly [T, ...T[]];
}

/**
 * What a list shows once: a rule that says the same of the same words in many places. It stands
 * where the first of them does.
 */
export function groupProblems<T extends Told>(problems: readonly T[]): readonly ProblemGroup<T>[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const problem of problems) {
    const { rule, severity, words, message, place, range } = problem;
    let key = JSON.stringify([rule, severity, words, message, place === null && range?.from]);
    // What stands nowhere in the text has no places to go through.
    while (place === null && groups.has(key)) key += ' again';
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [problem]);
    else group.push(problem);
  }
  return [...groups].map(([key, places]) => ({ key, places }));
}
