/** Words that stand in every text. */
const COMMON = new Set(
  `a about above after again all also am an and any are as at be because been before below both but
  by can could did do does down each few for from had has have he her here his how i if in into is it
  its just like me more most my new no nor not now of off on once one only or other our out over same
  she should so some such than that the their them then there these they this those through to too
  two under until up very was we were what when where which while who why will with would you your
  untitled note notes`.split(/\s+/),
);

/** Whether an English word, folded, tells nothing of a text. */
export function isCommonWord(word: string): boolean {
  return COMMON.has(word);
}

/** Words of everyday English: two texts that share one need not be about the same. */
const EVERYDAY = new Set(
  `word words text texts thing things way ways something anything nothing example use used uses using
  make makes made get gets got see say says said go goes first second third last many much every since
  still even well like good`.split(/\s+/),
);

/** Whether an English word, folded, tells nothing of what two texts have in common. */
export function isEverydayWord(word: string): boolean {
  return COMMON.has(word) || EVERYDAY.has(word);
}
