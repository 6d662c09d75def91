import { type Glyph, LINE } from './glyph';

/** The same glyph in a document and in its Markdown. */
export interface Pair {
  readonly shown: Glyph;
  readonly written: Glyph;
}

/** So much may be missing on either side in one place, */
const REACH = 64;
/** and so many equal glyphs in a row mean that both are at the same place again. */
const SURE = 6;

/**
 * Pairs the glyphs of a document with those of its Markdown. The two are nearly the same; what one
 * of them lacks, such as the mark of a callout, is stepped over. Pairs are in the order of both.
 */
export function pairGlyphs(shown: readonly Glyph[], written: readonly Glyph[]): Pair[] {
  const pairs: Pair[] = [];
  let [one, two] = [0, 0];
  while (one < shown.length && two < written.length) {
    const [left, right] = [shown[one], written[two]];
    if (left !== undefined && right !== undefined && left.key === right.key) {
      pairs.push({ shown: left, written: right });
      one += 1;
      two += 1;
    } else {
      const [skipped, added] = findAgain(shown, one, written, two);
      one += skipped;
      two += added;
    }
  }
  return pairs;
}

/**
 * How much to step over on either side, as little as possible. Both stay in their lines if they can:
 * what a heading plans may be said again in a line below it.
 */
function findAgain(
  shown: readonly Glyph[],
  one: number,
  written: readonly Glyph[],
  two: number,
): readonly [number, number] {
  const most = [untilLine(shown, one), untilLine(written, two)] as const;
  for (const [skips, adds] of [most, [REACH, REACH] as const]) {
    for (let sum = 1; sum <= REACH; sum += 1) {
      for (let skipped = Math.max(0, sum - adds); skipped <= Math.min(sum, skips); skipped += 1) {
        if (isSame(shown, one + skipped, written, two + sum - skipped))
          return [skipped, sum - skipped];
      }
    }
  }
  return [1, 1];
}

/** How many glyphs are left before the next line. */
function untilLine(glyphs: readonly Glyph[], at: number): number {
  const end = Math.min(glyphs.length, at + REACH);
  let next = at;
  while (next < end && glyphs[next]?.key !== LINE) next += 1;
  return next - at;
}

function isSame(
  shown: readonly Glyph[],
  one: number,
  written: readonly Glyph[],
  two: number,
): boolean {
  if (one >= shown.length || two >= written.length) {
    return one >= shown.length && two >= written.length;
  }
  for (let at = 0; at < SURE; at += 1) {
    const [left, right] = [shown[one + at], written[two + at]];
    if (left === undefined || right === undefined) return left === right;
    if (left.key !== right.key) return false;
  }
  return true;
}
