import type { Anchor } from '../anchored-popover';
import { createRequest } from '../behaviour/request';

/** A word that is spelled wrong, in whichever view of the text. */
export interface AskedWord {
  readonly word: string;
  /** Where it is in the window, as long as it is there. */
  readonly anchor: () => Anchor | null;
  /** Puts another word in its place, as one step for Undo. */
  readonly replace: (word: string) => void;
  /** Goes back into the text. */
  readonly focus: () => void;
}

/** Asks what is to become of a word that is spelled wrong, and listens for that. */
export const { ask: askForWord, listen: onWordAsked } = createRequest<AskedWord>();
