import { isDraftKind } from '#core/draft/draft';
import type { CatalogRow } from '#core/library/entry';
import type { Day } from '../day';
import { textOf } from '../growth-facts';
import { readAmount } from './amount';
import { type ComparedDataPoint, DATA_POINTS, type DataPoint } from './data-point';

/**
 * The offer or the raise that an entry tells of; null for all others.
 * @param made the day on which the entry was made, for one that names none
 */
export function dataPointOf(
  { id, kind: ofEntry, title, growth }: Pick<CatalogRow, 'id' | 'kind' | 'title' | 'growth'>,
  made: Day,
): DataPoint | null {
  const named = textOf(growth, 'data-point').toLowerCase();
  const kind = DATA_POINTS.find((one) => one === named);
  if (kind === undefined || isDraftKind(ofEntry)) return null;
  const date = textOf(growth, 'date');
  return { id, title, kind, day: date === '' ? made : date, amount: textOf(growth, 'amount') };
}

/** All of them, the latest first, each beside what was known before it. */
export function compareDataPoints(points: readonly DataPoint[]): readonly ComparedDataPoint[] {
  /** The last number of each kind, by currency. */
  const known = new Map<string, number>();
  return points
    .toSorted((one, other) => (`${one.day} ${one.id}` < `${other.day} ${other.id}` ? -1 : 1))
    .map((point) => {
      const amount = readAmount(point.amount);
      if (amount === null) return { ...point, change: null };
      const { number, currency } = amount;
      const before = known.get(`raise ${currency}`) ?? known.get(`offer ${currency}`);
      known.set(`${point.kind} ${currency}`, number);
      const change = before === undefined || before === 0 ? null : (number / before - 1) * 100;
      return { ...point, change };
    })
    .toReversed();
}
