const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’_-]*/gu;

/** How many words a plain text has; a sign of Chinese or Japanese counts as one. */
export function countTextWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}
