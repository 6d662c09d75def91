import type { CheckProblem } from './checking';

/** A problem with all the places where it was found in the same words. */
export interface FoundProblem {
  /** The same as long as any of its places is left. */
  readonly key: string;
  /** In the order in which they were given; never none. */
  readonly places: readonly [CheckProblem, ...CheckProblem[]];
}

/**
 * What a list shows once: a rule that says the same of the same words in many places. It stands
 * where the first of them does.
 */
export function groupProblems(problems: readonly CheckProblem[]): readonly FoundProblem[] {
  const groups = new Map<string, [CheckProblem, ...CheckProblem[]]>();
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
