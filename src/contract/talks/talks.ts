import type { Fit } from '#core/talk/fit';
import type { Rehearsal } from '#core/talk/rehearsal';
import type { LinkCandidate } from '../links/linking';
import type { PresentedTalk } from './presenting';

/** A talk that is to be fitted into so many minutes. */
export interface FitWish {
  /** The talk's id. */
  readonly id: string;
  readonly minutes: number;
}

/** The rehearsals of a talk, the latest first, and what they tell. */
export interface Rehearsals {
  readonly rehearsals: readonly Rehearsal[];
  /** Words that the speaker says in a minute; null where they tell too little. */
  readonly pace: number | null;
}

/** What is planned of talks. Every call throws Problem `bad-input` for an entry that is none. */
export interface TalkCalls {
  /** What the whole talk would lose to fit. Changes nothing. */
  fit(wish: FitWish): Promise<Fit>;
  /**
   * Leaves out of the talk's version of so many minutes what `fit` tells, and nothing else. The
   * version is kept with the talk, and becomes its slot.
   */
  applyFit(wish: FitWish): Promise<Fit>;
  /**
   * Takes the version of so many minutes away: nothing is cut for it any more.
   * @throws Problem `not-found` when there is none
   */
  removeVersion(wish: FitWish): Promise<void>;
  /** The talk as pages to be shown, in its version for its slot. */
  pages(talk: { id: string }): Promise<PresentedTalk>;
  rehearsals(talk: { id: string }): Promise<Rehearsals>;
  /** Keeps how long a talk took. @returns the rehearsal with its id */
  keepRehearsal(kept: {
    id: string;
    rehearsal: Omit<Rehearsal, 'id'> & { readonly id?: string };
  }): Promise<Rehearsal>;
  /**
   * Forgets a rehearsal. @returns what it was: `keepRehearsal` brings it back
   * @throws Problem `not-found` when there is none
   */
  removeRehearsal(removed: { id: string; rehearsal: string }): Promise<Rehearsal>;
  /**
   * Keeps a question of the audience as a note that asks it, with the tags of the talk. A private
   * talk's note is private.
   * @param asked.slide the title of the slide that was shown, '' for none
   */
  noteQuestion(asked: { id: string; slide: string; question: string }): Promise<LinkCandidate>;
}
