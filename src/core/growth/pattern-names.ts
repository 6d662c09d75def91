/** What patterns are called now that were called otherwise: the latest renaming is the last. */
export type PatternNames = readonly { readonly from: string; readonly to: string }[];

/** What tells one pattern from another: neither case nor spaces do. */
export function patternKey(name: string): string {
  return tidy(name).toLowerCase().normalize('NFC');
}

/**
 * Finds what a pattern is called now. Where renamings lead round, as they may after two libraries
 * became one, all of the round are the latest of its names.
 */
export function createNaming(names: PatternNames): (name: string) => string {
  const next = new Map(names.map(({ from, to }, at) => [patternKey(from), { to: tidy(to), at }]));
  return (name) => {
    const way: { readonly to: string; readonly at: number }[] = [];
    const seen = new Map<string, number>();
    let now = tidy(name);
    for (;;) {
      const key = patternKey(now);
      const round = seen.get(key);
      if (round !== undefined) {
        return way.slice(round).reduce((one, other) => (other.at > one.at ? other : one)).to;
      }
      const renamed = next.get(key);
      if (renamed === undefined) return now;
      seen.set(key, way.length);
      way.push(renamed);
      now = renamed.to;
    }
  };
}

/**
 * The names after a pattern is called otherwise; where there is a pattern of that name already,
 * both are one from then on. What the remarks say stays as it was written.
 */
export function renamePattern(names: PatternNames, from: string, to: string): PatternNames {
  const now = createNaming(names)(from);
  const keys = [patternKey(now), patternKey(to)];
  // The new name is a name again, whatever it led to before.
  const others = names.filter((one) => !keys.includes(patternKey(one.from)));
  return now === tidy(to) ? others : [...others, { from: now, to: tidy(to) }];
}

function tidy(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
}
