import { inOrder } from '#core/order';
import { addDays, type Day } from '../day';
import { type Quarter, periodOf, quarterOf } from '../quarter';
import type { Conversation } from './conversation';

/** Why a conversation is due: its day has come, review season is near, or the quarter ends. */
export const REASONS = ['next', 'season', 'quarter'] as const;

/** A conversation that is due. */
export interface Reminder {
  /** The quarter that it would be of. */
  readonly quarter: Quarter;
  /** When it is to be held at the latest, or when it was meant to be. */
  readonly day: Day;
  readonly reason: (typeof REASONS)[number];
}

/** What a person chose about being reminded. */
export interface ReminderChoices {
  /** The month in which reviews are written, 1 for January; null for none. */
  readonly season: number | null;
  /** Nothing is said before this day; null for no such day. */
  readonly snoozedUntil: Day | null;
}

/** How long before review season a conversation counts as held in time, in days. */
const BEFORE_SEASON = 45;

/**
 * The conversation that is due, if one is: on the day that the last one named, in the weeks before
 * review season, and in the last month of a quarter that had none.
 */
export function remind(
  conversations: readonly Conversation[],
  { season, snoozedUntil }: ReminderChoices,
  today: Day,
): Reminder | null {
  if (snoozedUntil !== null && today < snoozedUntil) return null;
  const quarter = quarterOf(today);
  const held = conversations.filter(({ day }) => day <= today);
  const last = held.toSorted((one, other) => inOrder(one.day, other.day)).at(-1);
  const next = last?.next ?? null;
  if (next !== null && next > (last?.day ?? '') && next <= today)
    return { quarter, day: next, reason: 'next' };
  // A day that was agreed on stands for what the calendar would say.
  if (next !== null && next > today && quarterOf(next) === quarter) return null;
  const begins = season === null ? null : nextBeginning(season, today);
  const soon = begins === null ? null : addDays(begins, -BEFORE_SEASON);
  if (begins !== null && soon !== null && today >= soon && (last?.day ?? '') < soon)
    return { quarter, day: begins, reason: 'season' };
  const { to } = periodOf(quarter);
  const isLastMonth = today.slice(0, 7) === to.slice(0, 7);
  const wasHeld = conversations.some((one) => one.quarter === quarter);
  return isLastMonth && !wasHeld ? { quarter, day: to, reason: 'quarter' } : null;
}

/** The first day of the month, this year or next. */
function nextBeginning(month: number, today: Day): Day {
  const year = Number(today.slice(0, 4));
  const ofYear = (one: number): Day =>
    `${String(one).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
  return ofYear(year) >= today ? ofYear(year) : ofYear(year + 1);
}
