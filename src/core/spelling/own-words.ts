import { toLookedUp } from './spelling';

/** Whether a person's own words hold this one; a learnt word is also known with a capital. */
export function isOwnWord(own: ReadonlySet<string>, word: string): boolean {
  const known = toLookedUp(word);
  const stem = known.replace(/'s$/u, '');
  return [known, stem, known.toLowerCase(), stem.toLowerCase()].some((form) => own.has(form));
}
