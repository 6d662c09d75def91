import { type Criterion, criterionKey } from './criterion';
import { likeness } from './likeness';

/**
 * How much of their words two criteria share at least to be one that was worded anew. With less
 * than half there is more that differs than is the same.
 */
const ALIKE = 0.5;

/** A criterion that is said otherwise in the later version. */
export interface Reworded {
  readonly before: Criterion;
  readonly after: Criterion;
  /** How much of their words is the same, from 0 to 1. */
  readonly likeness: number;
}

/** What became of the criteria of one version in a later one. */
export interface CriteriaComparison {
  /** As the later version has them: the same words, maybe at another level. */
  readonly kept: readonly Criterion[];
  /** In the order of the earlier version. */
  readonly changed: readonly Reworded[];
  readonly gone: readonly Criterion[];
  readonly added: readonly Criterion[];
}

/** Compares two versions of a ladder. The likest pairs are one criterion, each once. */
export function compareCriteria(
  before: readonly Criterion[],
  after: readonly Criterion[],
): CriteriaComparison {
  const left = pairUp(before, after);
  const kept = after.filter((criterion) => !left.after.includes(criterion));
  const pairs = left.before
    .flatMap((one) =>
      left.after.map((other) => ({
        before: one,
        after: other,
        likeness: likeness(one.words, other.words),
      })),
    )
    .filter((pair) => pair.likeness >= ALIKE)
    .toSorted((one, other) => other.likeness - one.likeness);
  const taken = new Set<Criterion>();
  const changed = pairs.filter((pair) => {
    if (taken.has(pair.before) || taken.has(pair.after)) return false;
    taken.add(pair.before).add(pair.after);
    return true;
  });
  return {
    kept,
    changed: changed.toSorted(
      (one, other) => before.indexOf(one.before) - before.indexOf(other.before),
    ),
    gone: left.before.filter((criterion) => !taken.has(criterion)),
    added: left.after.filter((criterion) => !taken.has(criterion)),
  };
}

/** Takes away what both have: the same words at the same level first, then the same words. */
function pairUp(
  before: readonly Criterion[],
  after: readonly Criterion[],
): { readonly before: readonly Criterion[]; readonly after: readonly Criterion[] } {
  const keys: ((criterion: Criterion) => string)[] = [
    ({ level, words }) => `${criterionKey(level)}\n${criterionKey(words)}`,
    ({ words }) => criterionKey(words),
  ];
  return keys.reduce(
    (left, keyOf) => {
      const there = [...left.after];
      const gone = left.before.filter((criterion) => {
        const at = there.findIndex((one) => keyOf(one) === keyOf(criterion));
        if (at !== -1) there.splice(at, 1);
        return at === -1;
      });
      return { before: gone, after: there };
    },
    { before, after },
  );
}
