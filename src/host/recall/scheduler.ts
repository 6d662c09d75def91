import { createEmptyCard, fsrs, type Card, type FSRSParameters, Rating as Grade } from 'ts-fsrs';
import { RATINGS, type Rating } from '#core/growth/recall/rating';
import type { Answered, Scheduler } from '#core/growth/recall/scheduler';

const GRADES = {
  again: Grade.Again,
  hard: Grade.Hard,
  good: Grade.Good,
  easy: Grade.Easy,
} as const satisfies Readonly<Record<Rating, Grade>>;

/** So many answers are remembered with their day. */
const MOST_KNOWN = 20_000;

/**
 * The schedule of FSRS in whole days. Days are taken as those of UTC, so that neither zone nor
 * summer time moves one, and nothing is left to chance.
 */
export function createScheduler(parameters: Partial<FSRSParameters> = {}): Scheduler {
  const schedule = fsrs({ ...parameters, enable_short_term: false, enable_fuzz: false });

  const answer = (card: Card | null, { day, rating }: Answered): Card => {
    const moment = new Date(`${day}T00:00:00Z`);
    return schedule.next(card ?? createEmptyCard(moment), moment, GRADES[rating]).card;
  };
  /** Somebody whose clock was set back explained it no earlier than the time before. */
  const cardOf = (answers: readonly Answered[]): Card | null => {
    let [card, last]: [Card | null, string] = [null, ''];
    for (const one of answers) {
      last = one.day < last ? last : one.day;
      card = answer(card, { ...one, day: last });
    }
    return card;
  };
  /** The queue asks for the same ones again and again. */
  const known = new Map<string, string>();
  const dayOf = (card: Card): string => card.due.toISOString().slice(0, 10);

  return {
    due: (answers) => {
      const key = answers.map(({ day, rating }) => day + rating).join(' ');
      const before = known.get(key);
      if (before !== undefined) return before;
      const card = cardOf(answers);
      if (card === null) return null;
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(key, dayOf(card));
      return dayOf(card);
    },
    next: (answers, today) => {
      const card = cardOf(answers);
      const last = answers.reduce((latest, { day }) => (day > latest ? day : latest), today);
      const days = RATINGS.map((rating) => [rating, dayOf(answer(card, { day: last, rating }))]);
      return Object.fromEntries(days) as Record<Rating, string>;
    },
  };
}
