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
}

/** A change as it is shown: `+4.2 %`; '' where there is nothing beside it. */
export function tellChange(change: number | null): string {
  if (change === null) return '';
  const rounded = Math.round(change * 10) / 10;
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : '±'}${Math.abs(rounded)} %`;
}
