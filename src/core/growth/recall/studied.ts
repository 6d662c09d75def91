import type { Day } from '../day';
import type { Recalled } from './queue';
import type { Rating } from './rating';

/** One explanation of the past. */
export interface Studied {
  readonly id: string;
  readonly title: string;
  readonly day: Day;
  readonly rating: Rating;
  /** How much of the entry was said, and how much was missed, in words and ideas. */
  readonly said: number;
  readonly missed: number;
}

/** Everything that was explained, the latest first. @param dayOf a moment's day, see `queueOf` */
export function listStudied(
  entries: readonly Recalled[],
  dayOf: (moment: string) => Day,
): readonly Studied[] {
  return entries
    .flatMap(({ id, title, recalls }) =>
      recalls.flatMap(({ at, rating, said, missed }) =>
        rating === 'joined' || rating === 'left'
          ? []
          : [{ at: Date.parse(at), studied: { id, title, day: dayOf(at), rating, said, missed } }],
      ),
    )
    .toSorted((one, other) => other.at - one.at)
    .map(({ studied }) => studied);
}
