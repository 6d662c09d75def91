import { shownTitle } from '#core/shown-title';
import type { Day } from '../day';

/** What is known of one's worth: somebody's offer, or what one is paid from a day on. */
export const DATA_POINTS = ['offer', 'raise'] as const;

export type DataPointKind = (typeof DATA_POINTS)[number];

/** An offer or a raise. */
export interface DataPoint {
  /** Of its note. */
  readonly id: string;
  readonly title: string;
  readonly kind: DataPointKind;
  readonly day: Day;
  /** When it was kept, ISO 8601 in UTC: this orders those of one day. */
  readonly created: string;
  /** With its currency, as written; '' where nobody said. */
  readonly amount: string;
}

/** One beside what was known before it. */
export interface ComparedDataPoint extends DataPoint {
  /**
   * In per cent, beside the last raise before it, or else the last offer, in the same currency;
   * null without one.
   */
  readonly change: number | null;
  /** What that is in comparison with; null without a change. */
  readonly against: Pick<DataPoint, 'title' | 'day'> | null;
}

/** A change as it is shown: `+4.2 %`; '' where there is nothing beside it. */
export function tellChange(change: number | null): string {
  if (change === null) return '';
  const rounded = Math.round(change * 10) / 10;
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : '±'}${Math.abs(rounded)} %`;
}

/** A change with what it is in comparison with: `+4.2 % against Acme, 2026-11-26`. */
export function tellCompared({
  change,
  against,
}: Pick<ComparedDataPoint, 'change' | 'against'>): string {
  const told = tellChange(change);
  if (told === '' || against === null) return told;
  return `${told} against ${shownTitle(against.title)}, ${against.day}`;
}
