import type { Fit } from '#core/talk/fit';

/** A talk that is to be fitted into so many minutes. */
export interface FitWish {
  /** The talk's id. */
  readonly id: string;
  readonly minutes: number;
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
}
