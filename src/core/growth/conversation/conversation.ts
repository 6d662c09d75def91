import { inOrder } from '#core/order';
import { isDay } from '#core/document/front-matter/property';
import { isDraftKind } from '#core/draft/draft';
import type { CatalogRow } from '#core/library/entry';
import type { Day } from '../day';
import { textOf } from '../growth-facts';
import { type Quarter, readQuarter } from '../quarter';

/** A conversation about growth that was held, as its note says. */
export interface Conversation {
  /** Of its note. */
  readonly id: string;
  readonly title: string;
  readonly quarter: Quarter;
  readonly day: Day;
  /** When the next one is; null where nobody said. */
  readonly next: Day | null;
}

/**
 * The conversation that an entry tells of; null for all others.
 * @param made the day on which the entry was made, for one that names none
 */
export function conversationOf(
  { id, kind, title, growth }: Pick<CatalogRow, 'id' | 'kind' | 'title' | 'growth'>,
  made: Day,
): Conversation | null {
  const quarter = readQuarter(textOf(growth, 'conversation'));
  if (quarter === null || isDraftKind(kind)) return null;
  const next = textOf(growth, 'next').slice(0, 10);
  const date = textOf(growth, 'date');
  return { id, title, quarter, day: date === '' ? made : date, next: isDay(next) ? next : null };
}

/** The latest first: by quarter, then by day. */
export function byQuarter(one: Conversation, other: Conversation): number {
  const placeOf = ({ quarter, day, id }: Conversation): string => `${quarter} ${day} ${id}`;
  return inOrder(placeOf(other), placeOf(one));
}
