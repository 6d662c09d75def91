import type { Day } from './day';

/** Three months of a year, such as `2026-Q3`. */
export type Quarter = string;

/** Days from one to another; both are part of it. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

const QUARTER = /^(\d{4})\s?-?\s?Q([1-4])$/i;

/** The last day of each quarter's last month. */
const ENDS = ['03-31', '06-30', '09-30', '12-31'] as const;

/** A quarter as it is typed, `2026-q3` or `2026 Q3` too; null where it is none. */
export function readQuarter(text: string): Quarter | null {
  const [, year, number] = QUARTER.exec(text.trim()) ?? [];
  return year === undefined || number === undefined ? null : `${year}-Q${number}`;
}

export function quarterOf(day: Day): Quarter {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The days of a quarter. */
export function periodOf(quarter: Quarter): Period {
  const [year = '', number = '1'] = quarter.split('-Q');
  const month = String(Number(number) * 3 - 2).padStart(2, '0');
  return { from: `${year}-${month}-01`, to: `${year}-${ENDS[Number(number) - 1] ?? ENDS[3]}` };
}

/** The quarter so many later; earlier when `count` is negative. */
export function quarterAfter(quarter: Quarter, count = 1): Quarter {
  const [year = 0, number = 1] = quarter.split('-Q').map(Number);
  const quarters = year * 4 + number - 1 + count;
  return `${String(Math.floor(quarters / 4)).padStart(4, '0')}-Q${(quarters % 4) + 1}`;
}

/** The quarter that a period is exactly; null where it is none. */
export function quarterIn({ from, to }: Period): Quarter | null {
  const quarter = quarterOf(to);
  const whole = periodOf(quarter);
  return whole.from === from && whole.to === to ? quarter : null;
}

/** What a period is called: its quarter, or its days. */
export function tellPeriod(period: Period): string {
  return quarterIn(period) ?? `${period.from} to ${period.to}`;
}
