import { readFrontMatter } from '../front-matter';
import { mergeLists, type ListRules } from './merge-lists';

const RULES: ListRules<string> = {
  key: (line) => line,
  name: (line) => /^([\w-]+):/.exec(line)?.[1] ?? null,
  isKin: () => true,
  isAlike: () => false,
  combine: (base, mine, theirs) => {
    if (mine === theirs || theirs === base) return mine;
    return mine === base ? theirs : null;
  },
};

/**
 * Merges two versions of front matter line by line, comments too.
 *
 * @returns undefined where both changed the same, or what comes out could not be read
 */
export function mergeFrontMatter(
  base: string | null | undefined,
  mine: string | null,
  theirs: string | null,
): string | null | undefined {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  if (base === undefined && (mine === null || theirs === null)) return mine ?? theirs;
  if (mine === null || theirs === null) return undefined;
  const lines = (text: string): readonly string[] => text.split('\n');
  const parts = mergeLists(base ? lines(base) : null, lines(mine), lines(theirs), RULES);
  if (parts.some((part) => part.name === 'conflict')) return undefined;
  const merged = parts.flatMap((part) => (part.name === 'merged' ? part.items : [])).join('\n');
  return readFrontMatter(merged).problem === undefined ? merged : undefined;
}
