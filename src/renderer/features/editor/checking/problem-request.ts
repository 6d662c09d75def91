import { createRequest } from '../behaviour/request';
import type { PlacedProblem } from './problem-marks';

/** Asks what is to become of a problem in the text, and listens for that. */
export const { ask: askAboutProblem, listen: onProblemAsked } = createRequest<PlacedProblem>();
