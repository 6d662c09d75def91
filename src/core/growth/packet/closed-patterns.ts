import { answersOf } from '../answer';
import { patternsOf } from '../pattern';
import { createNaming, patternKey, type PatternNames } from '../pattern-names';
import type { Period } from '../quarter';
import { remarkOf } from '../remark';
import type { DatedRow } from './dated-row';
import type { Packet } from './packet';

/**
 * The patterns that were answered in a period, and ask for nothing at its end.
 * @param dated all that is of a day up to the end of the period
 */
export function closedPatterns(
  dated: readonly DatedRow[],
  names: PatternNames,
  { from, to }: Period,
): Packet['closed'] {
  const answers = dated
    .flatMap(({ row, day }) => answersOf(row, day))
    .filter(({ day }) => day <= to);
  const keyOf = createKeying(names);
  const answered = new Set(
    answers.filter(({ day }) => day >= from).map(({ pattern }) => keyOf(pattern)),
  );
  if (answered.size === 0) return [];
  const remarks = dated
    .filter(({ row }) => row.kind === 'review')
    .map(({ row, day }) => remarkOf(row, row.growth, day))
    .filter(({ pattern }) => pattern !== '' && answered.has(keyOf(pattern)));
  return patternsOf(remarks, answers, { names, today: to })
    .filter(({ asks }) => asks === null)
    .flatMap(({ name, role, answers: own }) =>
      own
        .filter(({ day }) => day >= from)
        .map(({ kind, day, before, since }) => ({
          name,
          role,
          answer: { kind, day, before, since },
        })),
    );
}

/** What tells patterns apart; each name is looked at once. */
function createKeying(names: PatternNames): (pattern: string) => string {
  const nameOf = createNaming(names);
  const known = new Map<string, string>();
  return (pattern) => {
    const key = known.get(pattern) ?? patternKey(nameOf(pattern));
    known.set(pattern, key);
    return key;
  };
}
