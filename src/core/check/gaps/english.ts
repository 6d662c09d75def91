/** Words that English has often and its neighbours don't. */
const ENGLISH = new Set(
  `the and to that it with for you this are not have but can which when from they be there their
  what how why who don't it's i'm into at has had by would should could only then than we our my
  your because without does did each if these those after before`.split(/\s+/),
);

const WORD = /[\p{L}][\p{L}'’]*/gu;

/** From how many words on a text tells its language by itself. */
const ENOUGH_WORDS = 8;
/** Of a hundred words of English at least so many are among `ENGLISH`; elsewhere hardly any. */
const LEAST_SHARE = 0.1;

/**
 * Which of a draft's texts are English. The rules for gaps know English words alone and stay silent
 * about all others. A short text goes with the whole.
 */
export function tellEnglish(texts: readonly string[]): readonly boolean[] {
  const counts = texts.map(countWords);
  const words = counts.reduce((sum, one) => sum + one.words, 0);
  const english = counts.reduce((sum, one) => sum + one.english, 0);
  const isWhole = words > 0 && english >= words * LEAST_SHARE;
  return counts.map((one) =>
    one.words < ENOUGH_WORDS ? isWhole : one.english >= one.words * LEAST_SHARE,
  );
}

function countWords(text: string): { words: number; english: number } {
  let words = 0;
  let english = 0;
  for (const [word] of text.matchAll(WORD)) {
    words += 1;
    if (ENGLISH.has(word.toLowerCase().replaceAll('’', "'"))) english += 1;
  }
  return { words, english };
}
