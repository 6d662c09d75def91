import type { CheckProblem } from '#contract/checking/checking';
import type { Anchor } from '../anchored-popover';
import { createRequest } from '../behaviour/request';

/** A problem, and where it stands in the text as it is now. */
export interface PlacedProblem {
  readonly problem: CheckProblem;
  readonly from: number;
  readonly to: number;
}

/** A problem that something is to be done about, in whichever view of the text. */
export interface AskedProblem {
  readonly problem: CheckProblem;
  /** Where it is in the window, as long as it is there. */
  readonly anchor: () => Anchor | null;
  /** Makes its fix, as one step for Undo; null where it can't be made. */
  readonly fix: (() => void) | null;
  /** Goes back into the text. */
  readonly focus: () => void;
}

/** Asks what is to become of a problem in the text, and listens for that. */
export const { ask: askAboutProblem, listen: onProblemAsked } = createRequest<AskedProblem>();

/** What was checked again may have found the same. */
export function isSameProblem(one: CheckProblem, other: CheckProblem): boolean {
  return (
    one.rule === other.rule && one.words === other.words && one.range?.from === other.range?.from
  );
}
