/** Words that say nothing by themselves; a heading is said without them. */
const FILLERS = new Set(
  'a an and are as at be by can do does for from has have how i if in into is it its not of on or so that the their them then there they this to up use was we what when where which why will with you your'.split(
    ' ',
  ),
);

/** Scripts that put no spaces between words: Chinese, Japanese, and Thai and its like. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The parts of a word, such as those of `useState` and `HTTP2Server`. */
const PARTS = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{Lt}\p{M}]+|\p{Lu}|\p{N}+/gu;

/**
 * The words of a text without their case and endings, in its order. Code falls into the words
 * that it is made of, so that `useState`, “use state” and `use_state` are the same.
 */
export function splitWords(text: string): readonly string[] {
  return (text.normalize('NFKC').match(PARTS) ?? []).map((word) => stem(fold(word)));
}

/** Those of the words that say something; all where none does. */
export function tellingWords(text: string): readonly string[] {
  const words = splitWords(text);
  const telling = words.filter((word) => !FILLERS.has(word));
  return telling.length > 0 ? telling : words;
}

/** What tells one term from another: neither case nor endings do. */
export function wordKey(text: string): string {
  return splitWords(text).join(' ');
}

/**
 * Whether emphasised words name something. One plain word in italics, as in “the *whole* list”, is
 * only said louder; in bold or highlighted it is a term, unless it is grammar.
 */
export function namesSomething(text: string, isStress: boolean): boolean {
  const plain = text.normalize('NFKC').match(PARTS) ?? [];
  if (!plain.some((word) => !FILLERS.has(fold(word)))) return false;
  return !isStress || plain.length > 1 || isUnspaced(text) || !/^\p{Ll}+$/u.test(text.trim());
}

export function hasWords(text: string): boolean {
  return splitWords(text).length > 0;
}

/** Whether words are found by their letters alone, as there may be no spaces around them. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/** A text by its letters and digits alone. */
export function foldLetters(text: string): string {
  return fold(text.normalize('NFKC')).replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll('ß', 'ss');
}

/**
 * Takes the commonest endings of English off: “locks”, “locked” and “locking” are one word. It
 * does so alike on both sides, so that a word always is itself.
 */
function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const bare = word
    .replace(/(?:ss|us|is)$/, (end) => `${end}.`)
    .replace(/ies$/, 'y')
    .replace(/(?<=[sxz]|ch|sh)es$/, '')
    .replace(/s$/, '')
    .replace(/\.$/, '')
    .replace(/(?<=[a-z]{3})(?:ing|ed)$/, '')
    .replace(/(?<=[a-z]{3})e$/, '');
  return bare.replace(/([bdgmnprt])\1$/, '$1');
}
