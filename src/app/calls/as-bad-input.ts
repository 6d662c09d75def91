import { describeProblem, Problem } from '#core/problem';

/** Does what may throw a plain Error about what it was given. @throws Problem `bad-input` */
export function asBadInput<T>(task: () => T): T {
  try {
    return task();
  } catch (error) {
    throw new Problem('bad-input', describeProblem(error));
  }
}
