import type { Day } from '../day';
import type { PracticeLog } from './practice-log';

/** By what the balance is told. */
export const PERIODS = ['month', 'quarter'] as const;

export type Period = (typeof PERIODS)[number];

/** How much of a time was practised, and how much only done once more. */
export interface Balance {
  /** `2026-03`, or `2026-Q1`. */
  readonly period: string;
  readonly deliberate: number;
  readonly passive: number;
}

/** So many periods are told at most. */
const MOST: Readonly<Record<Period, number>> = { month: 12, quarter: 8 };

/**
 * The balance of each period up to today, the latest first, from the first one with anything on.
 * A period with nothing is told, too.
 */
export function balanceOf(
  logs: readonly Pick<PracticeLog, 'day' | 'side'>[],
  by: Period,
  today: Day,
): readonly Balance[] {
  const months = by === 'month' ? 1 : 3;
  const numberOf = (day: Day): number => {
    const [year = 0, month = 1] = day.split('-').map(Number);
    return Math.floor((year * 12 + month - 1) / months);
  };
  const counts = new Map<number, { deliberate: number; passive: number }>();
  for (const { day, side } of logs) {
    const number = numberOf(day);
    const count = counts.get(number) ?? { deliberate: 0, passive: 0 };
    count[side] += 1;
    counts.set(number, count);
  }
  const last = numberOf(today);
  const first = Math.min(last, ...counts.keys());
  const length = Math.min(MOST[by], last - first + 1);
  return Array.from({ length }, (_, at) => {
    const number = last - at;
    return { period: nameOf(number, by), ...(counts.get(number) ?? { deliberate: 0, passive: 0 }) };
  });
}

function nameOf(number: number, by: Period): string {
  const parts = by === 'month' ? 12 : 4;
  const [year, part] = [Math.floor(number / parts), (number % parts) + 1];
  return by === 'month' ? `${year}-${String(part).padStart(2, '0')}` : `${year}-Q${part}`;
}
