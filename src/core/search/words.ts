import { matchesOf } from '#core/document/matches';
/** A word of a text and where it stands, in UTF-16 units. */
export interface Word {
  /** Folded: lower case, without accents. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Scripts written without spaces, and signs that are words of their own: each counts alone. */
const ALONE =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}' +
  '\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Extended_Pictographic}';

/**
 * One of those with its marks; or a language named by a letter or two and a sign (C#, C++, F#);
 * or a run of letters, digits and marks.
 */
const WORD = new RegExp(
  `[${ALONE}]\\p{M}*` +
    '|(?<![\\p{L}\\p{N}\\p{M}])[a-zA-Z]{1,2}(?:#|\\+\\+)(?![\\p{L}\\p{N}#+])' +
    `|(?:(?![${ALONE}])[\\p{L}\\p{N}\\p{M}])+`,
  'gu',
);

/** The same for texts of ASCII alone, which most are: several times faster. */
const ASCII_WORD = /(?<![a-zA-Z0-9])[a-zA-Z]{1,2}(?:#|\+\+)(?![a-zA-Z0-9#+])|[a-zA-Z0-9]+/g;
const ASCII = /^\p{ASCII}*$/u;

/** The words of a text in order. `std::vector` and `my_name` are two words each. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: written, index: start } of text.matchAll(ASCII.test(text) ? ASCII_WORD : WORD)) {
    const end = start + written.length;
    const word = foldWord(written);
    if (PLAIN_WORD.test(word)) words.push({ word, start, end });
    // Folding takes some signs apart: `½` is the words 1 and 2.
    else for (const part of matchesOf(word, WORD)) words.push({ word: part, start, end });
  }
  return words;
}

/** The words of `splitWords` without their places, which is several times faster. */
export function listWords(text: string): readonly string[] {
  if (!ASCII.test(text)) return splitWords(text).map(({ word }) => word);
  return text.toLowerCase().match(ASCII_WORD) ?? [];
}

/** A word that folding leaves as it is. */
const PLAIN_WORD = /^[a-z0-9]+$/;

/** Letters that Unicode doesn't take apart into a plain one and its accent. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
  ς: 'σ',
};

/** The form in which words are compared: lower case, without accents. Takes whole texts, too. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll(/[ßæœøđðłħıþς]/g, (letter) => PLAIN[letter] ?? letter);
}

/** Where a name like `useEffect` or `HTTPServer2` has its seams. */
const SEAM = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/** The parts of joined names: `use` and `Effect` of `useEffect`, with their places. */
export function splitNameParts(text: string): Word[] {
  const parts: Word[] = [];
  if (!SEAM.test(text)) return parts;
  // One run at a time: a pattern that looks for a capital in it would take its length squared.
  for (const { 0: name, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const pieces = name.split(SEAM);
    if (pieces.length === 1) continue;
    let start = index;
    for (const piece of pieces) {
      parts.push({ word: foldWord(piece), start, end: start + piece.length });
      start += piece.length;
    }
  }
  return parts;
}

/**
 * What else a text should be found by: the parts of joined names, and the bare letters of `C#`.
 * Each once.
 */
export function splitNames(text: string): Set<string> {
  const parts = new Set(splitNameParts(text).map(({ word }) => word));
  for (const [name] of text.matchAll(/[a-zA-Z]{1,2}(?=#|\+\+)/g)) parts.add(foldWord(name));
  return parts;
}
