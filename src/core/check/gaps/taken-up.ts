import type { CheckedDraft } from '../rule';
import { NOT_PROSE } from './passages';

/** English words that say nothing of what a text is about. */
const EMPTY = new Set(
  `a an the this that these those and or but if then so why how what which who when where whether to of in
  on at by for from with about into over after before below above we i you it its they them our my your
  is are was were be been do does did can could will would should may might must has have had get got
  not no more most some any all each other one two three first last end also just really very too
  work works worked way ways thing things post article talk section part through look question`.split(
    /\s+/,
  ),
);

/** The stems of all words that come after a block; null where nothing comes after it. */
export function stemsAfter(draft: CheckedDraft, block: number): ReadonlySet<string> | null {
  const rest = draft.blocks.slice(block + 1);
  return rest.length === 0 ? null : new Set(rest.flatMap(({ text }) => listWords(text)).map(stem));
}

/** Whether what comes later has at least half of the words that tell what a text is about. */
export function isTakenUp(text: string, later: ReadonlySet<string>): boolean {
  const words = listWords(text)
    .filter((word) => !EMPTY.has(word))
    .map(stem);
  return words.filter((word) => later.has(word)).length * 2 >= words.length;
}

function listWords(text: string): string[] {
  return (
    text
      .replaceAll(NOT_PROSE, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? []
  );
}

/** What words of one kin have in common, roughly. */
function stem(word: string): string {
  return word.replace(/(?:ing|ed|es|s|ion|ations?|ers?|ly)$/u, '').slice(0, 6);
}
