import type { CriterionLine } from '#contract/growth/criteria';
import {
  CRITERION_STATES,
  type CriterionState,
  FRESH_DAYS,
} from '#core/growth/criteria/match-criteria';
import { tellCount } from '../../../look/tell-count';

/** How a state is told: by a sign that is read without colour, and in words. */
interface StateLook {
  readonly sign: string;
  readonly label: string;
}

export const STATES: Readonly<Record<CriterionState, StateLook>> = {
  zero: { sign: '○', label: 'Nothing yet' },
  stale: { sign: '◔', label: 'Stale' },
  'one-person': { sign: '◑', label: 'One person' },
  proven: { sign: '●', label: 'Shown' },
};

/** How rows can be put in order. */
export const ORDERS = {
  ladder: 'Ladder order',
  weakest: 'Weakest first',
  oldest: 'Oldest first',
  most: 'Most evidence',
} as const;

export type Order = keyof typeof ORDERS;

/** The rows in an order; those of one place as in the ladder. */
export function sortCriteria(
  rows: readonly CriterionLine[],
  order: Order,
): readonly CriterionLine[] {
  const newest = (row: CriterionLine) => row.evidence[0]?.day ?? '';
  switch (order) {
    case 'ladder':
      return rows;
    case 'weakest':
      return rows.toSorted(
        (one, other) => CRITERION_STATES.indexOf(one.state) - CRITERION_STATES.indexOf(other.state),
      );
    case 'oldest':
      return rows.toSorted((one, other) =>
        newest(one) === newest(other) ? 0 : newest(one) < newest(other) ? -1 : 1,
      );
    case 'most':
      return rows.toSorted((one, other) => other.count - one.count);
  }
}

/** A state with its reason, in a few words. */
export function tellState({ state, evidence, count }: CriterionLine): string {
  const { label } = STATES[state];
  const [newest] = evidence;
  if (newest === undefined) return label;
  const pieces = tellCount(count, 'piece');
  switch (state) {
    case 'stale':
      return `${label}: the newest is of ${newest.day}`;
    case 'one-person':
      return `${label}: for ${evidence.find((one) => one.for.length > 0)?.for[0] ?? 'the same'} only`;
    case 'zero':
    case 'proven':
      return `${label}: ${pieces}, the newest of ${newest.day}`;
  }
}

/** What to do next about a state; null where nothing has to be. */
export function adviseState(state: CriterionState): string | null {
  switch (state) {
    case 'zero':
      return 'Nothing yet: jot a win, or plan a practice.';
    case 'stale':
      return `Nothing in ${FRESH_DAYS} days: what have you done since?`;
    case 'one-person':
      return 'One person has seen it: who else has something of it?';
    case 'proven':
      return null;
  }
}
