import type { Day } from '../day';
import { quarterAfter, quarterOf } from '../quarter';
import type { Remark } from '../remark';

/** How reviews went in a quarter of a year. */
export interface ReviewQuarter {
  /** Such as `2026-Q3`. */
  readonly quarter: string;
  readonly got: number;
  /** Those of them that came from somebody more experienced. */
  readonly fromMore: number;
  readonly gave: number;
  /** Those of them that asked why before a change was suggested. */
  readonly askedWhy: number;
  /** Those of them that name what the author had to live with. */
  readonly knewConstraints: number;
}

/**
 * The quarters up to today, the latest first, each with how reviews went; those in which nothing
 * was kept, too. Nothing before the first remark.
 *
 * @param most how many at most
 */
export function reviewQuarters(
  remarks: readonly Remark[],
  today: Day,
  most: number,
): readonly ReviewQuarter[] {
  const groups = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const quarter = quarterOf(remark.day);
    const known = groups.get(quarter);
    if (known === undefined) groups.set(quarter, [remark]);
    else known.push(remark);
  }
  const first = [...groups.keys()].toSorted()[0];
  const quarters: ReviewQuarter[] = [];
  let quarter = quarterOf(today);
  for (; quarters.length < most; quarter = quarterAfter(quarter, -1)) {
    quarters.push(toQuarter(quarter, groups.get(quarter) ?? []));
    if (first === undefined || quarter <= first) break;
  }
  return quarters;
}

function toQuarter(quarter: string, remarks: readonly Remark[]): ReviewQuarter {
  const got = remarks.filter(({ role }) => role === 'got');
  const gave = remarks.filter(({ role }) => role === 'gave');
  return {
    quarter,
    got: got.length,
    fromMore: got.filter(({ experience }) => experience === 'more').length,
    gave: gave.length,
    askedWhy: gave.filter(({ why }) => why !== '').length,
    knewConstraints: gave.filter(({ constraints }) => constraints !== '').length,
  };
}
