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

/** The words of a text in order. `std::vector` and `my_name` are two words each. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = foldWord(match[0]);
    if (word !== '') words.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

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
};

/** The form in which words are compared. */
export function foldWord(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll(/[ßæœøđðłħıþ]/g, (letter) => PLAIN[letter] ?? letter);
}

/** Where a name like `useEffect` or `HTTPServer2` has its seams. */
const SEAM = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/**
 * What else a text should be found by: the parts of joined names (`use` and `effect` of
 * `useEffect`), and the bare letters of `C#`. Each once.
 */
export function splitNames(text: string): Set<string> {
  const parts = new Set<string>();
  for (const [name] of text.matchAll(/[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*/gu)) {
    const pieces = name.split(SEAM);
    if (pieces.length > 1) for (const piece of pieces) parts.add(foldWord(piece));
  }
  for (const { word } of splitWords(text)) {
    if (/[#+]$/.test(word)) parts.add(word.replace(/[#+]+$/, ''));
  }
  return parts;
}
