import { createRequest } from '../behaviour/request';
import type { Mistake } from './spelling-check';

/** Asks what is to become of a word that is spelled wrong, and listens for that. */
export const { ask: askForWord, listen: onWordAsked } = createRequest<Mistake>();
