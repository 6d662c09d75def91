/** What patterns are called now that were called otherwise: the latest renaming is the last. */
export type PatternNames = readonly { readonly from: string; readonly to: string }[];

/** What tells one pattern from another: neither case nor spaces do. */
export function patternKey(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/**
 * Finds what a pattern is called now. A pattern that was renamed and later given as a new name
 * again is followed no further than once round.
 */
export function createNaming(names: PatternNames): (name: string) => string {
  const next = new Map(names.map(({ from, to }) => [patternKey(from), to]));
  return (name) => {
    let now = name.trim().replaceAll(/\s+/g, ' ');
    const seen = new Set([patternKey(now)]);
    for (;;) {
      const renamed = next.get(patternKey(now));
      if (renamed === undefined || seen.has(patternKey(renamed))) return now;
      now = renamed;
      seen.add(patternKey(now));
    }
  };
}

/**
 * The names after a pattern is called otherwise; where there is a pattern of that name already,
 * both are one from then on. What the remarks say stays as it was written.
 */
export function renamePattern(names: PatternNames, from: string, to: string): PatternNames {
  const now = createNaming(names)(from);
  const [old, wanted] = [patternKey(now), patternKey(to)];
  // The new name is a name again, whatever it led to before.
  const others = names.filter((one) => ![old, wanted].includes(patternKey(one.from)));
  return old === wanted ? others : [...others, { from: now, to: to.trim() }];
}
