/** The longest sentence that still works as a point on a slide, in characters. */
const LONGEST_POINT = 120;

/**
 * The sentence of a paragraph to show as a point: its first, when that is short enough and says
 * something by itself.
 * @returns the sentence without its full stop, or null
 */
export function keySentence(prose: string): string | null {
  const [first] = splitSentences(prose);
  if (first === undefined || first.length > LONGEST_POINT || /[:,;]$/.test(first)) return null;
  return first.replace(/\.$/, '');
}

/** Cuts prose after `.`, `!`, `?` and their kin where a new sentence begins. */
export function splitSentences(prose: string): readonly string[] {
  return prose
    .split(/(?=\s)(?<=[.!?…][”"’')\]]*)\s+(?=[\p{Lu}\p{Lo}\p{N}“"‘'([`])|(?<=[。！？])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
