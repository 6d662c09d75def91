import { inOrder } from '#core/order';
import { type Day, daysBetween } from './day';
import { createNaming, patternKey, type PatternNames } from './pattern-names';
import type { Remark } from './remark';
import type { Role } from './role';
import type { Rates } from './tell-rates';

/** How many remarks of a kind, within how many days, ask for a note. */
const OFTEN = 3;
const WITHIN = 90;

/** What was done about a pattern. */
export interface Answer {
  readonly kind: 'note' | 'post' | 'talk' | 'lint';
  /** The entry that says so. */
  readonly id: string;
  readonly title: string;
  readonly pattern: string;
  readonly day: Day;
}

/** So many days after an answer the rate since then begins to say something. */
const SETTLED = 30;

/** An answer, with how often the pattern came before it and since. */
export interface Answered extends Answer, Rates {}

/** Remarks of one kind, in one role. */
export interface Pattern {
  readonly name: string;
  readonly role: Role;
  /** The oldest first. */
  readonly remarks: readonly Remark[];
  readonly areas: readonly string[];
  /** The oldest first. */
  readonly answers: readonly Answered[];
  /**
   * When it was the third time within ninety days, with the three, and nothing was written about
   * it since; null else.
   */
  readonly asks: { readonly day: Day; readonly remarks: readonly Remark[] } | null;
}

/**
 * Sorts remarks by pattern and role; remarks without a pattern are in none. Those that ask for a
 * note come first, then those with the most remarks, then by name.
 *
 * @param answers of all patterns, in any order
 */
export function patternsOf(
  remarks: readonly Remark[],
  answers: readonly Answer[],
  { names, today }: { readonly names: PatternNames; readonly today: Day },
): readonly Pattern[] {
  const nameOf = createNaming(names);
  const groups = new Map<string, { name: string; role: Role; remarks: Remark[] }>();
  for (const remark of remarks.toSorted(byDay)) {
    if (remark.pattern.trim() === '') continue;
    const name = nameOf(remark.pattern);
    const key = `${remark.role} ${patternKey(name)}`;
    const group = groups.get(key) ?? { name, role: remark.role, remarks: [] };
    group.remarks.push(remark);
    groups.set(key, group);
  }
  const answersTo = (name: string) =>
    answers
      .filter(({ pattern }) => patternKey(nameOf(pattern)) === patternKey(name))
      .toSorted(byDay);
  return [...groups.values()]
    .map((group): Pattern => {
      const own = answersTo(group.name);
      const days = group.remarks.map(({ day }) => day);
      return {
        ...group,
        areas: [...new Set(group.remarks.map(({ area }) => area).filter((area) => area !== ''))],
        answers: own.map((answer) => ({ ...answer, ...ratesAround(days, answer.day, today) })),
        asks: findThird(group.remarks, own.at(-1)?.day ?? null),
      };
    })
    .toSorted(
      (one, other) =>
        Number(one.asks === null) - Number(other.asks === null) ||
        other.remarks.length - one.remarks.length ||
        inOrder(one.name, other.name) ||
        inOrder(other.role, one.role),
    );
}

/** @param after only remarks of a later day count; null for all */
function findThird(remarks: readonly Remark[], after: Day | null): Pattern['asks'] {
  const open = remarks.filter(({ day }) => after === null || day > after);
  for (const [index, third] of open.entries()) {
    const first = open[index - OFTEN + 1];
    if (first !== undefined && daysBetween(first.day, third.day) < WITHIN) {
      return { day: third.day, remarks: open.slice(index - OFTEN + 1, index + 1) };
    }
  }
  return null;
}

/**
 * The answer's own day counts as before. Three remarks of one day are three in ninety days: what is
 * known of less than ninety days is not multiplied.
 */
function ratesAround(days: readonly Day[], answer: Day, today: Day): Rates {
  const [first = answer] = days;
  const before = days.filter((day) => day <= answer).length;
  const since = days.filter((day) => day > answer && day <= today).length;
  const passed = daysBetween(answer, today);
  return {
    before: (before * WITHIN) / Math.max(WITHIN, daysBetween(first, answer) + 1),
    since: passed < SETTLED ? null : (since * WITHIN) / passed,
  };
}

function byDay<T extends { readonly day: Day; readonly id: string }>(one: T, other: T): number {
  return inOrder(one.day, other.day) || inOrder(one.id, other.id);
}
