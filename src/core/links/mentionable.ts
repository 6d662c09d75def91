import { splitWords } from '#core/search/words';

/** Words that stand in every text: a name of nothing else is not looked for. */
const COMMON = new Set(
  `a about above after again all also am an and any are as at be because been before below both but
  by can could did do does down each few for from had has have he her here his how i if in into is it
  its just like me more most my new no nor not now of off on once one only or other our out over same
  she should so some such than that the their them then there these they this those through to too
  two under until up very was we were what when where which while who why will with would you your
  untitled note notes`.split(/\s+/),
);

/** Scripts in which a word is a letter or two. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Whether texts are searched for mentions of this name: not when it has fewer than three letters
 * (two in Chinese, Japanese and Korean; C#, C++ and F# count as names), is a number or a date, or
 * consists of common English words.
 */
export function isMentionable(name: string): boolean {
  const words = splitWords(name).map(({ word }) => word);
  if (words.every((word) => COMMON.has(word))) return false;
  if (words.some((word) => /[#+]/.test(word))) return true;
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  return letters >= (DENSE.test(name) ? 2 : 3);
}
