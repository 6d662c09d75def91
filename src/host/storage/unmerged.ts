/** The texts that Git could not merge. */
export interface Unmerged {
  readonly mine: string;
  /** What both were made from, in the style `diff3`; else null. */
  readonly base: string | null;
  readonly theirs: string;
}

/** Takes a file with Git's conflict markers apart; null for one without. */
export function readUnmerged(text: string): Unmerged | null {
  if (!/^<{7} /m.test(text) || !/^>{7} /m.test(text)) return null;
  const sides = { mine: [] as string[], base: [] as string[], theirs: [] as string[] };
  let side: keyof typeof sides | 'all' = 'all';
  let hasBase = false;
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('<<<<<<< ')) side = 'mine';
    else if (line.startsWith('||||||| ') && side === 'mine') [side, hasBase] = ['base', true];
    else if (line === '=======' && side !== 'all') side = 'theirs';
    else if (line.startsWith('>>>>>>> ') && side === 'theirs') side = 'all';
    else if (side === 'all') for (const lines of Object.values(sides)) lines.push(line);
    else sides[side].push(line);
  }
  const join = (lines: readonly string[]): string => lines.join('\n').trim();
  return {
    mine: join(sides.mine),
    base: hasBase ? join(sides.base) : null,
    theirs: join(sides.theirs),
  };
}
