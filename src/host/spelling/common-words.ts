import { readPackageFile } from './package-file';

/** Lists of English words, the commonest first: of what is spoken, and of an encyclopaedia. */
const LISTS = ['src/commonWords.json', 'src/wikipedia.json'];

/** The place of each common word in the list that has it first, from 0. In small letters. */
export function readCommonWords(): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const file of LISTS) {
    // The package as a module would unpack a hundred thousand names, too.
    const text = readPackageFile('@zxcvbn-ts/language-en', 'package.json', file).toString('utf8');
    for (const [place, word] of (JSON.parse(text) as string[]).entries()) {
      places.set(word, Math.min(place, places.get(word) ?? place));
    }
  }
  return places;
}
