import { isDraftKind } from '#core/draft/draft';
import type { CatalogRow } from '#core/library/entry';
import { inOrder } from '#core/order';
import type { Day } from '../day';
import { textOf } from '../growth-facts';
import { readAmount } from './amount';
import { type ComparedDataPoint, DATA_POINTS, type DataPoint } from './data-point';

/**
 * The offer or the raise that an entry tells of; null for all others.
 * @param made the day on which the entry was made, for one that names none
 */
export function dataPointOf(
  {
    id,
    kind: ofEntry,
    title,
    growth,
    created,
  }: Pick<CatalogRow, 'id' | 'kind' | 'title' | 'growth' | 'created'>,
  made: Day,
): DataPoint | null {
  const named = textOf(growth, 'data-point').toLowerCase();
  const kind = DATA_POINTS.find((one) => one === named);
  if (kind === undefined || isDraftKind(ofEntry)) return null;
  const date = textOf(growth, 'date');
  const day = date === '' ? made : date;
  return { id, title, kind, day, created, amount: textOf(growth, 'amount') };
}

/** All of them, the latest first, each beside what was known before it. */
export function compareDataPoints(points: readonly DataPoint[]): readonly ComparedDataPoint[] {
  /** The last number of each kind, by currency, and whose it is. */
  const known = new Map<string, { readonly number: number; readonly point: DataPoint }>();
  return points
    .toSorted(byMoment)
    .map((point) => {
      const amount = readAmount(point.amount);
      if (amount === null) return { ...point, change: null, against: null };
      const { number, currency } = amount;
      const before = known.get(`raise ${currency}`) ?? known.get(`offer ${currency}`);
      known.set(`${point.kind} ${currency}`, { number, point });
      if (before === undefined || before.number === 0) {
        return { ...point, change: null, against: null };
      }
      const { title, day } = before.point;
      return { ...point, change: (number / before.number - 1) * 100, against: { title, day } };
    })
    .toReversed();
}

/** By day; those of one day as they were kept. */
function byMoment(one: DataPoint, other: DataPoint): number {
  return (
    inOrder(one.day, other.day) || inOrder(one.created, other.created) || inOrder(one.id, other.id)
  );
}
