/** Milliseconds that any text may take; a slow machine under load needs some. */
const FOR_ANY = 10_000;

/** Milliseconds more for each million characters. */
const FOR_A_MILLION = 5_000;

/** How long the reading of a text of this many characters may take, in milliseconds. */
export function timeLimit(characters: number): number {
  return FOR_ANY + (characters / 1_000_000) * FOR_A_MILLION;
}
