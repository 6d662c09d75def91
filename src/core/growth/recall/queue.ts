import { inOrder } from '#core/order';
import type { Day } from '../day';
import type { RecallFact } from './recall-facts';
import type { Answered, Scheduler } from './scheduler';
import { countWeeks, type Weeks } from './weeks';

/** So many are asked for on one day where nobody chose another number. */
export const RECALLS_A_DAY = 5;

/** An entry that is explained from memory now and then. */
export interface Recalled {
  readonly id: string;
  readonly title: string;
  /** The earliest first. */
  readonly recalls: readonly RecallFact[];
}

/** An entry, and from which day on it is to be explained. */
export interface Due {
  readonly id: string;
  readonly title: string;
  readonly due: Day;
}

/** What is to be explained. */
export interface RecallQueue {
  /** Today's, those that have waited longest first, no more than are asked for on a day. */
  readonly due: readonly Due[];
  /** What is due, too, and can wait for another day. */
  readonly beyond: readonly Due[];
  /** The later ones, the next first. */
  readonly later: readonly Due[];
  /** How many entries were explained today. */
  readonly today: number;
  /** How many are asked for on one day. */
  readonly limit: number;
  readonly weeks: Weeks;
}

/** What the queue is made with. */
interface QueueParts {
  readonly scheduler: Scheduler;
  readonly today: Day;
  readonly limit: number;
  /** The day of a moment where the person is. */
  readonly dayOf: (moment: string) => Day;
}

/** Sorts what is explained from memory by when its turn comes. */
export function queueOf(entries: readonly Recalled[], parts: QueueParts): RecallQueue {
  const { scheduler, today, limit, dayOf } = parts;
  const days: Day[] = [];
  let done = 0;
  const all = entries.flatMap(({ id, title, recalls }): Due[] => {
    const answers = answersOf(recalls, dayOf);
    days.push(...answers.map(({ day }) => day));
    if (answers.some(({ day }) => day === today)) done += 1;
    const last = recalls.at(-1);
    if (last === undefined || last.rating === 'left') return [];
    return [{ id, title, due: scheduler.due(answers) ?? dayOf(last.at) }];
  });
  all.sort((one, other) => inOrder(one.due, other.due) || inOrder(one.id, other.id));
  const first = all.findIndex(({ due }) => due > today);
  const ready = first === -1 ? all : all.slice(0, first);
  const asked = Math.max(0, limit - done);
  return {
    due: ready.slice(0, asked),
    beyond: ready.slice(asked),
    later: all.slice(ready.length),
    today: done,
    limit,
    weeks: countWeeks(days, today),
  };
}

/** The days of the explanations, without those of joining and leaving. */
export function answersOf(
  recalls: readonly Pick<RecallFact, 'at' | 'rating'>[],
  dayOf: (moment: string) => Day,
): readonly Answered[] {
  return recalls.flatMap(({ at, rating }) =>
    rating === 'joined' || rating === 'left' ? [] : [{ day: dayOf(at), rating }],
  );
}
