import { matchesOf } from '#core/document/matches';
import { decodeBase64 } from '../decode-base64';
import { decodeText } from '#core/document/decode-text';
import { isTellingWord } from './common-words';
import { plainLetters } from '../places/plain-letters';
import { withoutMarkup } from './without-markup';

/** So many words in a row that stand only in private text are never a coincidence. */
const RUN_WEIGHT = 6;

/** So many of its words must say something. */
const TELLING_WEIGHT = 2;

const LONGEST_RUN = 20;

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}';
const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');
const UNSPACED_WORD = new RegExp(`^[${UNSPACED}]$`, 'u');
const ASCII = /^[\0-\x7f]*$/;

/**
 * The words of a text as they are compared: without signs, case, accents and Unicode forms, and
 * whether characters are written as such, as references, or escaped for an address. Scripts without
 * spaces give a word a character.
 */
export function comparedWords(text: string): readonly string[] {
  const decoded = decodeAddresses(decodeAddresses(decodeText(decodeUnicode(text))));
  const plain = ASCII.test(decoded)
    ? decoded.toLowerCase().replace(/(?<=[a-z0-9])'(?=[a-z])/g, '')
    : plainLetters(decoded.normalize('NFKC'));
  return matchesOf(plain, WORD);
}

/** The ways a text is read: as it is written, and as its reader meets it. */
export function readingsOf(markdown: string): readonly string[] {
  const plain = markdown.replace(HTML_IN_JSX, (_, html: string) => unescape(html));
  const inside = [...namesApart(plain), ...decodedData(plain)].join('\n');
  return [plain, withoutMarkup(plain), ...(inside === '' ? [] : [inside])];
}

/** Names of three words and more that are written as one: `salaryTalkNotes`. */
const JOINED_NAME = /(?<![\p{L}\p{N}])\p{L}\p{Ll}*(?:\p{Lu}\p{Ll}*){2,}/gu;

function namesApart(text: string): readonly string[] {
  const names = matchesOf(text, JOINED_NAME);
  return names.map((name) => name.replace(/\p{Lu}/gu, ' $&'));
}

/** Words in base64, as addresses that hold their data write them; lines of it are one. */
const BASE64 = /(?<![\w+/-])[\w+/-]{24,}(?:\r?\n[\w+/-]{4,})*/g;

function decodedData(text: string): readonly string[] {
  return matchesOf(text, BASE64).map(decodeBase64);
}

/** HTML that MDX takes as a text in quotes. */
const HTML_IN_JSX = /<\w+ dangerouslySetInnerHTML=\{\{ __html: "((?:[^"\\\n]|\\.)*)" \}\} \/>/g;

function unescape(quoted: string): string {
  return quoted.replace(/\\[nrt]/g, ' ').replace(/\\(["\\/])/g, '$1');
}

/**
 * Visits every run of six words, or of more until it has some that tell something: “all I had to do
 * was” may stand in any text. A character of a script without spaces counts as half a word.
 * @param sieve leaves out nearly all runs that are not among those that it was made of
 */
export function eachRun(
  words: readonly string[],
  visit: (hash: number, start: number, end: number) => void,
  sieve: RunSieve | null = null,
): void {
  const known = words.map(readWord);
  for (let start = 0; start < known.length; start += 1) {
    let weight = 0;
    let telling = 0;
    let high = 0x811c9dc5;
    let low = 0x9e3779b9;
    let end = start;
    while (end < known.length && (weight < RUN_WEIGHT || telling < TELLING_WEIGHT)) {
      if (end - start >= LONGEST_RUN) break;
      const word = known[end];
      if (word === undefined) break;
      weight += word.weight;
      telling += word.telling;
      high = Math.imul(high ^ word.hash, 0x01000193);
      low = Math.imul((low << 5) ^ (low >>> 27) ^ word.hash, 0x85ebca6b);
      end += 1;
    }
    if (weight < RUN_WEIGHT || telling < TELLING_WEIGHT) continue;
    if (sieve !== null && !passes(sieve, high >>> SIEVE_SHIFT)) continue;
    visit((high >>> 0) * 0x200000 + ((low >>> 0) & 0x1fffff), start, end);
  }
}

/** Says quickly of most runs that they are not among some. */
export type RunSieve = Uint8Array;

/** Of a hundred thousand runs one place in eighty is taken. */
const SIEVE_BITS = 23;
const SIEVE_SHIFT = 32 - SIEVE_BITS;

/** A sieve that lets these runs pass, and a few others. */
export function sieveOf(hashes: Iterable<number>): RunSieve {
  const sieve = new Uint8Array(2 ** (SIEVE_BITS - 3));
  for (const hash of hashes) {
    const place = Math.floor(hash / 0x200000) >>> SIEVE_SHIFT;
    sieve[place >>> 3] = (sieve[place >>> 3] ?? 0) | (1 << (place & 7));
  }
  return sieve;
}

function passes(sieve: RunSieve, place: number): boolean {
  return ((sieve[place >>> 3] ?? 0) & (1 << (place & 7))) !== 0;
}

/** A word as runs are made of it. */
interface RunWord {
  readonly hash: number;
  readonly weight: number;
  readonly telling: number;
}

function readWord(word: string): RunWord {
  // No script without spaces comes before these characters; most words are looked at but once.
  const weight = word.charCodeAt(0) >= 0x0e00 && UNSPACED_WORD.test(word) ? 0.5 : 1;
  return { hash: hashWord(word), weight, telling: weight < 1 || isTellingWord(word) ? weight : 0 };
}

/** FNV-1a over the word's characters. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  }
  return hash;
}

function decodeAddresses(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return ' ';
    }
  });
}

/** What JSON, YAML and program code write for a character: `\u00e9`, `\xe9`. */
function decodeUnicode(text: string): string {
  return text.replace(ESCAPED, (all, ...digits: readonly (string | undefined)[]) => {
    const code = Number.parseInt(digits.slice(0, 3).join(''), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** Four digits stand for themselves, more or fewer in braces: a letter behind them may look like one. */
const ESCAPED = /\\u\{([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi;
