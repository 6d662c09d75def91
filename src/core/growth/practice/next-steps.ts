import { type Day, daysBetween } from '../day';
import type { PracticeLog } from './practice-log';

/** A step that a practice log names and that is not taken yet. */
export interface NextStep extends Pick<PracticeLog, 'id' | 'title' | 'next'> {
  readonly due: Day | null;
  /** Days until it is due, negative when it is over; null without a day. */
  readonly left: number | null;
}

/** The steps that are not taken, those whose day is first or over first, those without one last. */
export function nextSteps(logs: readonly PracticeLog[], today: Day): readonly NextStep[] {
  return logs
    .filter(({ next, due, done }) => (next !== '' || due !== null) && done === null)
    .map(({ id, title, next, due }) => {
      return { id, title, next, due, left: due === null ? null : daysBetween(today, due) };
    })
    .toSorted((one, other) => (one.left ?? Infinity) - (other.left ?? Infinity) || 0);
}
