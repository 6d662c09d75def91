import { patternKey } from '#core/growth/pattern-names';
import type { LibrarySettings } from './settings';

/**
 * Merges two versions of the settings. Targets, searches, own words and names of versions that
 * either has are kept,
 * unless the other took them out.
 *
 * @param base what both were made from; null when it is not known
 */
export function mergeSettings(
  base: LibrarySettings | null,
  mine: LibrarySettings,
  theirs: LibrarySettings,
): LibrarySettings {
  const targets = mergeByName(base?.targets, mine.targets, theirs.targets, ({ name }) => name);
  const searches = mergeByName(base?.searches, mine.searches, theirs.searches, (text) => text);
  const words = mergeByName(base?.words, mine.words, theirs.words, (word) => word);
  const wordings = mergeByName(
    base?.wordings,
    mine.wordings,
    theirs.wordings,
    ({ avoid }) => avoid,
  );
  const snapshots = mergeByName(
    base?.snapshots,
    mine.snapshots,
    theirs.snapshots,
    ({ id, version }) => `${id}/${version}`,
  );
  const patternNames = mergeByName(
    base?.patternNames,
    mine.patternNames,
    theirs.patternNames,
    ({ from }) => patternKey(from),
  );
  const skillAreas = mergeByName(
    base?.skillAreas,
    mine.skillAreas,
    theirs.skillAreas,
    ({ name }) => name,
  );
  const listed = (key: 'winRepositories' | 'winEmails' | 'winsDecided') => {
    const all = mergeByName(base?.[key], mine[key], theirs[key], (one) => one);
    return all.length > 0 ? { [key]: all } : {};
  };
  const criteria = mergeByName(base?.criteria, mine.criteria, theirs.criteria, ({ id }) => id);
  const rules = mergeByName(...listRules(base, mine, theirs), ([id]) => id);
  const {
    rules: _,
    wordings: __,
    patternNames: ___,
    skillAreas: ____,
    winRepositories: _____,
    winEmails: ______,
    winsDecided: _______,
    criteria: ________,
    ...rest
  } = mergeKeys(base, mine, theirs);
  return {
    ...rest,
    style: mergeKeys(base?.style ?? null, mine.style, theirs.style),
    targets,
    ...(searches.length > 0 && { searches }),
    ...(words.length > 0 && { words }),
    ...(wordings.length > 0 && { wordings }),
    ...(patternNames.length > 0 && { patternNames }),
    ...(skillAreas.length > 0 && { skillAreas }),
    ...listed('winRepositories'),
    ...listed('winEmails'),
    ...listed('winsDecided'),
    ...(criteria.length > 0 && { criteria }),
    ...(rules.length > 0 && { rules: Object.fromEntries(rules) }),
    ...(snapshots.length > 0 && { snapshots }),
  };
}

/** Each key as the side has it that changed it; mine where both did. */
function mergeKeys<T extends object>(base: T | null, mine: T, theirs: T): T {
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const merged = keys.flatMap((key) => {
    const [before, one, two] = [base, mine, theirs].map(
      (side) => (side as Readonly<Record<string, unknown>> | null)?.[key],
    );
    // Null is a choice, such as never to empty the trash.
    const isKept = base !== null && isSame(one, before);
    const isTakenAway = one === undefined && base !== null && isSame(two, before);
    const isTheirs = isKept || (one === undefined && !isTakenAway);
    const value = isTheirs ? two : one;
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(merged) as T;
}

type RuleEntry = readonly [string, NonNullable<LibrarySettings['rules']>[string]];

function listRules(
  base: LibrarySettings | null,
  mine: LibrarySettings,
  theirs: LibrarySettings,
): [readonly RuleEntry[], readonly RuleEntry[], readonly RuleEntry[]] {
  const list = (settings: LibrarySettings | null) => Object.entries(settings?.rules ?? {});
  return [list(base), list(mine), list(theirs)];
}

function mergeByName<T>(
  base: readonly T[] = [],
  mine: readonly T[] = [],
  theirs: readonly T[] = [],
  nameOf: (item: T) => string,
): T[] {
  const byName = (items: readonly T[]) => new Map(items.map((item) => [nameOf(item), item]));
  const [before, one, two] = [byName(base), byName(mine), byName(theirs)];
  return [...new Set([...one.keys(), ...two.keys()])].flatMap((name) => {
    const [old, own, other] = [before.get(name), one.get(name), two.get(name)];
    if (own !== undefined && other !== undefined) return [isSame(own, old) ? other : own];
    const left = own ?? other;
    // Taken out by one side, and as it was on the other.
    return left === undefined || isSame(left, old) ? [] : [left];
  });
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
