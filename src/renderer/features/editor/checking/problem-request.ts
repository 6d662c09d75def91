import type { CheckProblem } from '#contract/checking';
import { createRequest } from '../behaviour/request';

/** A problem, and where it stands in the text as it is now. */
export interface PlacedProblem {
  readonly problem: CheckProblem;
  readonly from: number;
  readonly to: number;
}

/** Asks what is to become of a problem in the text, and listens for that. */
export const { ask: askAboutProblem, listen: onProblemAsked } = createRequest<PlacedProblem>();
