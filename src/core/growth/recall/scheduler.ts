import type { Day } from '../day';
import type { Rating } from './rating';

/** A day on which something was explained, and how well. */
export interface Answered {
  readonly day: Day;
  readonly rating: Rating;
}

/** Says when something is to be explained again; the same for the same answers. */
export interface Scheduler {
  /** The day after these answers, the earliest first; null without any. */
  due(answers: readonly Answered[]): Day | null;
  /** The day after one more answer today, by its rating. */
  next(answers: readonly Answered[], today: Day): Readonly<Record<Rating, Day>>;
}
