import { parseVersionName, versionName } from './history/version';
import type { EntryRecord } from './record';

/** Milliseconds that a state stands before it counts; while somebody types, one of these counts. */
const MINUTE = 60_000;

/** Names that a record remembers at most: about 600 bytes. */
const MOST = 24;

/** A state of an entry, as far as its name needs it. */
type NamedState = Pick<EntryRecord, 'updated' | 'revision'>;

/**
 * The ancestors of a record that replaces another: those it knew and the replaced state. States
 * that were overwritten while somebody typed are left out, as the history leaves them out.
 *
 * @param known the names that the record brings along, oldest first
 * @param updated when the record was saved, ISO 8601
 */
export function addAncestor(
  known: readonly string[],
  replaced: NamedState,
  updated: string,
): readonly string[] {
  const name = versionName(replaced);
  if (known.includes(name)) return known;
  const last = known.at(-1);
  const isFirst = last === undefined;
  const isLater = !isFirst && momentOf(name) - momentOf(last) >= MINUTE;
  const hasStood = Date.parse(updated) - momentOf(name) >= MINUTE;
  if (!isFirst && !isLater && !hasStood) return known;
  return thin([...known, name], Date.parse(updated));
}

/** The ancestors of what is made of some versions: the versions themselves, and all of theirs. */
export function joinAncestors(
  ...versions: readonly (NamedState & Pick<EntryRecord, 'ancestors'>)[]
): readonly string[] {
  const names = new Set(versions.flatMap((one) => [...one.ancestors, versionName(one)]));
  const inOrder = [...names].toSorted((one, other) => momentOf(one) - momentOf(other));
  return thin(inOrder, Math.max(...versions.map(({ updated }) => Date.parse(updated))));
}

/**
 * The names of the states that both versions were made from, or are, the latest first. A name is a
 * moment and a revision, so these are the same states and not only ones of the same age.
 */
export function commonAncestors(mine: EntryRecord, theirs: EntryRecord): readonly string[] {
  const [own, other] = [versionName(mine), versionName(theirs)];
  const known = new Set([...mine.ancestors, own]);
  return (
    [...theirs.ancestors, other]
      .filter((name) => known.has(name))
      // Two versions of one name are not what their saves left: somebody changed a file by hand.
      .filter((name) => own !== other || name !== own)
      .toSorted((one, two) => revisionOf(two) - revisionOf(one))
  );
}

/**
 * Whether it is certain that a version was made of a state. One that doesn't name the state may
 * have been made of an older one, unless it was changed by hand or by a script, which leave the
 * moment or name nothing: every save names the first state. A state that this one was made of was
 * put back by somebody who knew this one, as Git does it.
 */
export function isMadeOf(
  { updated, ancestors }: Pick<EntryRecord, 'updated' | 'ancestors'>,
  state: NamedState & Pick<EntryRecord, 'ancestors'>,
): boolean {
  const isByHand = updated === state.updated || ancestors.length + state.ancestors.length === 0;
  const isPutBack = state.ancestors.some((name) => momentOf(name) === Date.parse(updated));
  return isByHand || isPutBack || ancestors.includes(versionName(state));
}

/**
 * Another machine can only go on from a state while that state stands: what stood the shortest for
 * its age goes first. The first and the two last always stay.
 */
function thin(names: readonly string[], now: number): readonly string[] {
  if (names.length <= MOST) return names;
  const left = names.map((name) => ({ name, begun: momentOf(name) }));
  const standing = (at: number): number => {
    const begun = left[at]?.begun ?? now;
    return ((left[at + 1]?.begun ?? now) - begun) / Math.max(now - begun, 1);
  };
  while (left.length > MOST) {
    let least = 1;
    for (let at = 1; at < left.length - 2; at += 1) if (standing(at) < standing(least)) least = at;
    left.splice(least, 1);
  }
  return left.map(({ name }) => name);
}

function momentOf(name = ''): number {
  return Date.parse(parseVersionName(name)?.saved ?? '');
}

function revisionOf(name: string): number {
  return parseVersionName(name)?.revision ?? 0;
}
