/** Words shorter than this have too many neighbours to tell which one was meant. */
const SHORTEST = 4;
/** From this length on two mistakes are forgiven. */
const LONG = 8;
/** Longer ones are no words but keys, hashes and the like. */
const LONGEST = 32;
/** As many candidates are worth looking for. */
const MOST = 12;

/** Words of one length. */
interface Bucket {
  readonly words: string[];
  /** For each word which letters are in it, a bit each: a fast first look. */
  letters: Uint32Array;
}

/** Known words, to find those that were meant by a mistyped one. */
export class NearWords {
  private readonly buckets = Array.from({ length: LONGEST + 1 }, (): Bucket => ({
    words: [],
    letters: new Uint32Array(64),
  }));
  private readonly known = new Set<string>();

  add(word: string): void {
    const bucket = this.buckets[word.length];
    if (bucket === undefined || !isGuessable(word, SHORTEST - 1) || this.known.has(word)) return;
    this.known.add(word);
    const { words, letters } = bucket;
    if (words.length === letters.length) {
      bucket.letters = new Uint32Array(letters.length * 2);
      bucket.letters.set(letters);
    }
    bucket.letters[words.length] = letterBits(word);
    words.push(word);
  }

  /** Whether a word, or one that starts with it, is known; also of words that are never guessed. */
  knows(word: string, isStart: boolean): boolean {
    if (!isGuessable(word, SHORTEST) || this.known.has(word)) return true;
    if (!isStart) return false;
    const longer = this.buckets.slice(word.length + 1);
    return longer.some(({ words }) => words.some((other) => other.startsWith(word)));
  }

  /**
   * Words that differ from this one by a letter too many, too few, another, or two exchanged; long
   * ones by two of those. The nearest first.
   * @param isStart whether the word is the start of one
   */
  find(word: string, isStart: boolean): readonly string[] {
    if (!isGuessable(word, SHORTEST)) return [];
    const allowed = word.length >= LONG ? 2 : 1;
    const bits = letterBits(word);
    const found: { word: string; distance: number }[] = [];
    const last = isStart ? LONGEST : word.length + allowed;
    for (const { words, letters } of this.buckets.slice(word.length - allowed, last + 1)) {
      for (let index = 0; index < words.length; index += 1) {
        const otherBits = letters[index] ?? 0;
        if (countBits(bits & ~otherBits) > allowed) continue;
        if (!isStart && countBits(otherBits & ~bits) > allowed) continue;
        const other = words[index] ?? '';
        const distance = editDistance(word, other, allowed, isStart);
        if (distance > 0 && distance <= allowed) found.push({ word: other, distance });
      }
    }
    return found
      .toSorted((a, b) => a.distance - b.distance || a.word.length - b.word.length)
      .slice(0, MOST)
      .map((near) => near.word);
  }
}

function isGuessable(word: string, shortest: number): boolean {
  return word.length >= shortest && word.length <= LONGEST && !/^\p{N}+$/u.test(word);
}

function letterBits(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits >>> 0;
}

function countBits(bits: number): number {
  let left = bits;
  let count = 0;
  while (left !== 0) {
    left &= left - 1;
    count += 1;
  }
  return count;
}

const rows = Array.from({ length: 3 }, () => new Uint8Array(LONGEST + 4));

/**
 * How many letters must be added, taken away, changed or exchanged with their neighbour to make
 * one word of the other (optimal string alignment); more than `allowed` where it is.
 * @param isStart whether the typed word may stop anywhere in the other
 */
function editDistance(typed: string, other: string, allowed: number, isStart: boolean): number {
  const width = Math.min(other.length, typed.length + allowed);
  let [before, last, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= width; column += 1) last[column] = column;
  for (let line = 1; line <= typed.length; line += 1) {
    const letter = typed.charCodeAt(line - 1);
    const previous = typed.charCodeAt(line - 2);
    row[0] = line;
    let least = line;
    for (let column = 1; column <= width; column += 1) {
      const code = other.charCodeAt(column - 1);
      let cost = (last[column - 1] ?? 0) + (letter === code ? 0 : 1);
      cost = Math.min(cost, (last[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1);
      const isExchange =
        line > 1 && column > 1 && letter === other.charCodeAt(column - 2) && previous === code;
      if (isExchange) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      row[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > allowed) return allowed + 1;
    [before, last, row] = [last, row, before];
  }
  // Words that are longer than typed ones may be are not compared with whole ones.
  if (!isStart) return last[width] ?? 0;
  let least = allowed + 1;
  for (let column = 0; column <= width; column += 1) least = Math.min(least, last[column] ?? least);
  return least;
}
