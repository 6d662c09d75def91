import { inOrder } from '#core/order';
import type { Day } from '../day';
import { periodOf, quarterOf } from '../quarter';
import { type Trait, TRAITS } from '../trait';
import type { Win } from '../win';

/** The lengths of time that wins are looked at by. */
export const PERIODS = ['week', 'quarter', 'year'] as const;

export type Period = (typeof PERIODS)[number];

/** A stretch of the calendar; both days belong to it. */
export interface Stretch {
  /** `2026 W48`, `2026 Q4` or `2026`. */
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
}

const LENGTH = 86_400_000;

/** The week from Monday on, the quarter or the year that a day lies in. */
export function stretchOf(day: Day, period: Period): Stretch {
  const year = day.slice(0, 4);
  if (period === 'year') return { name: year, from: `${year}-01-01`, to: `${year}-12-31` };
  if (period === 'quarter') {
    const quarter = quarterOf(day);
    return { name: quarter.replace('-', ' '), ...periodOf(quarter) };
  }
  const moment = Date.parse(`${day}T00:00:00Z`);
  const monday = moment - ((new Date(moment).getUTCDay() + 6) % 7) * LENGTH;
  // A week is of the year that its Thursday lies in.
  const thursday = toDay(monday + 3 * LENGTH);
  const ofYear = thursday.slice(0, 4);
  const passed =
    (Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${ofYear}-01-01T00:00:00Z`)) / LENGTH;
  const number = String(Math.floor(passed / 7) + 1).padStart(2, '0');
  return { name: `${ofYear} W${number}`, from: toDay(monday), to: toDay(monday + 6 * LENGTH) };
}

/** The wins of a stretch, and how many show each trait. */
export interface WinsOfStretch extends Stretch {
  readonly wins: readonly Win[];
  /** Every trait, so that one without a win is seen. */
  readonly traits: Readonly<Record<Trait, number>>;
}

/**
 * Sorts wins by stretches of the calendar; the one that it is now is there, too, where it holds none.
 * @param wins the latest first
 */
export function groupWins(
  wins: readonly Win[],
  period: Period,
  today: Day,
): readonly WinsOfStretch[] {
  const now = stretchOf(today, period);
  const groups = new Map<string, { stretch: Stretch; wins: Win[] }>([
    [now.name, { stretch: now, wins: [] }],
  ]);
  const known = new Map<Day, Stretch>();
  for (const win of wins) {
    const stretch = known.get(win.day) ?? stretchOf(win.day, period);
    known.set(win.day, stretch);
    const group = groups.get(stretch.name) ?? { stretch, wins: [] };
    group.wins.push(win);
    groups.set(stretch.name, group);
  }
  return [...groups.values()]
    .toSorted((one, other) => inOrder(other.stretch.from, one.stretch.from))
    .map(({ stretch, wins: own }) => ({ ...stretch, wins: own, traits: countTraits(own) }));
}

/** The stretches with no more than so many wins in all, the first ones; their counts stay. */
export function firstWins(
  stretches: readonly WinsOfStretch[],
  count: number,
): readonly WinsOfStretch[] {
  let left = count;
  return stretches.flatMap((stretch) => {
    if (left <= 0) return [];
    const wins = stretch.wins.slice(0, left);
    left -= wins.length;
    return [{ ...stretch, wins }];
  });
}

/** How many wins show each trait. */
function countTraits(wins: readonly Win[]): Readonly<Record<Trait, number>> {
  const count = (trait: Trait) => wins.filter(({ traits }) => traits.includes(trait)).length;
  const pairs = TRAITS.map((trait) => [trait, count(trait)] as const);
  return Object.fromEntries(pairs) as Record<Trait, number>;
}

/** Whether something came of a win, as far as it says. */
export function hasOutcome({ outcome, number }: Pick<Win, 'outcome' | 'number'>): boolean {
  return outcome !== '' || number !== '';
}

function toDay(moment: number): Day {
  return new Date(moment).toISOString().slice(0, 10);
}
