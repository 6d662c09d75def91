/** What it costs to have typed one word for another; the lower, the likelier. Found by trying. */
const COST = {
  /** Another letter. */
  other: 125,
  /** The letter of a key beside it. */
  beside: 110,
  /** Another vowel. */
  vowel: 60,
  /** A consonant that sounds alike. */
  alike: 60,
  /** A letter too many. */
  extra: 80,
  /** A letter too few. */
  missing: 45,
  /** A letter twice in place of once, or once in place of twice. */
  doubled: 50,
  /** An apostrophe too many or too few. */
  apostrophe: 20,
  /** Two letters in the other order. */
  swapped: 45,
  /** On top, where it is the first letter: hardly anybody gets that wrong. */
  first: 40,
} as const;

const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Each row of keys begins half a key further to the right. */
const PLACES = new Map(
  KEYS.flatMap((row, y) => Array.from(row, (key, x) => [key, { x: x + y / 2, y }] as const)),
);
const VOWELS = /^[aeiouy]{2}$/;
const ALIKE = /^(?:[sc]{2}|[ck]{2}|[sz]{2}|[gj]{2}|[fv]{2}|[dt]{2}|[mn]{2}|[bp]{2})$/;

/**
 * What it costs to have typed a word where another was meant, by the slips of fingers and ears on
 * the cheapest way from one to the other (after Damerau and Levenshtein).
 *
 * @param typed, @param meant in small letters
 */
export function typingCost(typed: string, meant: string): number {
  const [from, to] = [Array.from(typed), Array.from(meant)];
  /** The costs of the beginnings, for one letter of `typed` more in each row. */
  const rows: number[][] = [];
  for (let i = 0; i <= from.length; i += 1) {
    const row: number[] = [];
    rows.push(row);
    for (let j = 0; j <= to.length; j += 1) {
      row.push(i + j === 0 ? 0 : Math.min(...waysTo(i, j, from, to, rows)));
    }
  }
  return rows[from.length]?.[to.length] ?? 0;
}

/** The costs of the ways that lead to the first `i` letters of one and the first `j` of the other. */
function waysTo(
  i: number,
  j: number,
  from: readonly string[],
  to: readonly string[],
  rows: readonly (readonly number[])[],
): number[] {
  const before = (back: number, side: number): number => rows[i - back]?.[j - side] ?? Infinity;
  const first = i <= 1 && j <= 1 ? COST.first : 0;
  const [typed, meant] = [from[i - 1], to[j - 1]];
  const extra = oneMore(typed, from[i - 2], COST.extra);
  const missing = oneMore(meant, to[j - 2], COST.missing);
  const isSwapped = typed !== meant && typed === to[j - 2] && meant === from[i - 2];
  return [
    before(1, 1) + letterCost(typed, meant, first),
    before(1, 0) + extra + (j === 0 ? first : 0),
    before(0, 1) + missing + (i === 0 ? first : 0),
    isSwapped ? before(2, 2) + COST.swapped + (i === 2 ? COST.first / 2 : 0) : Infinity,
  ];
}

/** The cost of a letter that only one of the words has. */
function oneMore(letter: string | undefined, before: string | undefined, usual: number): number {
  if (letter === "'") return COST.apostrophe;
  return letter === before ? COST.doubled : usual;
}

function letterCost(typed: string | undefined, meant: string | undefined, first: number): number {
  if (typed === undefined || meant === undefined) return Infinity;
  if (typed === meant) return 0;
  const both = typed + meant;
  if (VOWELS.test(both)) return COST.vowel + first;
  if (ALIKE.test(both)) return COST.alike + first;
  return (isBeside(typed, meant) ? COST.beside : COST.other) + first;
}

function isBeside(one: string, other: string): boolean {
  const [a, b] = [PLACES.get(one), PLACES.get(other)];
  return a !== undefined && b !== undefined && Math.hypot(a.x - b.x, a.y - b.y) < 1.3;
}
