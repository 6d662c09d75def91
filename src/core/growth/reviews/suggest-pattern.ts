import { createNaming, patternKey, type PatternNames } from '../pattern-names';
import type { Remark } from '../remark';

/** A pattern that a comment may be an instance of, with the words that tell so. */
export interface SuggestedPattern {
  readonly pattern: string;
  readonly by: readonly string[];
}

/** What a word of a pattern's name tells, what one of its remarks' words does, and what it takes. */
const OF_NAME = 2;
const OF_REMARKS = 1;
const ENOUGH = 2;
/** How many remarks of a pattern have to say a word, and none of another pattern. */
const OFTEN = 2;

/** Words that are in every review. Those of fewer than four letters tell nothing anyway. */
const PLAIN = new Set(
  `your yours thing things does doing could would should have been were here there these those into
  onto maybe please think made need needs want wants like same other another code line lines file
  files change changes because always never really quite rather without within again against between
  both either neither shall might must upon whose whom ours theirs mine himself herself itself
  themselves yourself ourselves being having today already almost perhaps though although however
  instead least less better best sure okay thanks thank nice great looks look seems seem know mean
  means about above after again also because been before below could down each from have just more
  most once only over some such than that their them then they this those through under until very
  what when where which while will with make made makes word words text anything something nothing
  example uses used using gets says said first second third last many much every since still even
  well good note notes take takes took give gives gave come comes came`.split(/\s+/),
);

/**
 * Suggests patterns by the words of those so far: words of a pattern's name, and words that its
 * remarks say again and again and no other pattern's do. Suggests none where two are as likely.
 */
export function createSuggesting(
  remarks: readonly Pick<Remark, 'title' | 'pattern'>[],
  names: PatternNames,
): (text: string) => SuggestedPattern | null {
  const nameOf = createNaming(names);
  const patterns = new Map<string, { readonly name: string; readonly said: Map<string, number> }>();
  /** By word: the patterns whose remarks say it. */
  const users = new Map<string, Set<string>>();
  for (const { title, pattern } of remarks) {
    if (pattern.trim() === '') continue;
    const name = nameOf(pattern);
    const key = patternKey(name);
    const known = patterns.get(key) ?? { name, said: new Map<string, number>() };
    patterns.set(key, known);
    for (const word of wordsOf(title)) {
      known.said.set(word, (known.said.get(word) ?? 0) + 1);
      users.set(word, (users.get(word) ?? new Set()).add(key));
    }
  }
  const worth = new Map<string, Map<string, number>>();
  const add = (word: string, key: string, points: number) =>
    worth.set(word, (worth.get(word) ?? new Map<string, number>()).set(key, points));
  for (const [key, { name, said }] of patterns) {
    for (const [word, count] of said) {
      if (count >= OFTEN && users.get(word)?.size === 1) add(word, key, OF_REMARKS);
    }
    for (const word of wordsOf(name)) add(word, key, OF_NAME);
  }

  return (text) => {
    const found = new Map<string, { points: number; by: string[] }>();
    for (const word of wordsOf(text)) {
      for (const [key, points] of worth.get(word) ?? []) {
        const one = found.get(key) ?? { points: 0, by: [] };
        found.set(key, { points: one.points + points, by: [...one.by, word] });
      }
    }
    const [best, next] = [...found].toSorted(([, one], [, other]) => other.points - one.points);
    if (best === undefined || best[1].points < ENOUGH) return null;
    if (next?.[1].points === best[1].points) return null;
    const name = patterns.get(best[0])?.name;
    return name === undefined ? null : { pattern: name, by: best[1].by };
  };
}

/** The words of a text that tell something, each once; one and many are the same. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = text
    .slice(0, 10_000)
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}_]{4,40}/gu);
  return new Set(
    (words ?? [])
      .filter((word) => !PLAIN.has(word))
      .map((word) => word.replace(/(?<=..[^s])s$/, '')),
  );
}
