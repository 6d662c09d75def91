import type { EntryRecord } from './record';

type Ignored = EntryRecord['ignored'][number];

/** Problems that either version leaves as they are, unless the other one took that back. */
export function mergeIgnored(
  base: readonly Ignored[] = [],
  mine: readonly Ignored[],
  theirs: readonly Ignored[],
): Ignored[] {
  const [before, own, other] = [base, mine, theirs].map(
    (list) => new Set(list.map((one) => keyOf(one))),
  );
  const left = mine.filter((one) => other?.has(keyOf(one)) === true || !before?.has(keyOf(one)));
  const added = theirs.filter((one) => !own?.has(keyOf(one)) && !before?.has(keyOf(one)));
  return [...left, ...added];
}

function keyOf({ rule, words }: Ignored): string {
  return JSON.stringify([rule, words]);
}
