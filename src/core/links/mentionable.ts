import { isCommonWord } from '#core/search/common-words';
import { splitWords } from '#core/search/words';

/** Scripts in which a word is a letter or two. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Whether texts are searched for mentions of this name: not when it has fewer than three letters
 * (two in Chinese, Japanese and Korean; C#, C++ and F# count as names), is a number or a date, or
 * consists of common English words.
 */
export function isMentionable(name: string): boolean {
  const words = splitWords(name).map(({ word }) => word);
  if (words.every((word) => isCommonWord(word))) return false;
  if (words.some((word) => /[#+]/.test(word))) return true;
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  return letters >= (DENSE.test(name) ? 2 : 3);
}
