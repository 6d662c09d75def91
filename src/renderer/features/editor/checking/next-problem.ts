import type { PlacedProblem } from './problem-request';

/** What is said where there is none to go to. */
export const NO_PROBLEMS = 'No problems are marked in this text.';

/**
 * The next problem after a selection, or the one before; from the other end where there is none.
 *
 * @param all from the top
 */
export function nextProblem(
  all: readonly PlacedProblem[],
  { from, empty }: { readonly from: number; readonly empty: boolean },
  step: 1 | -1,
): PlacedProblem | undefined {
  return step === 1
    ? (all.find((one) => one.from > from || (one.from === from && empty)) ?? all[0])
    : (all.findLast((one) => one.from < from) ?? all.at(-1));
}
