import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Problem } from '#core/problem';
import { arbitrarySpoilt, arbitraryText } from './arbitrary-text';
import { runsOf } from './fuzz-runs';

/** Something that reads text from outside. */
export interface TextReader {
  readonly name: string;
  /** May throw an Error that says what is wrong with the text. */
  readonly read: (text: string) => unknown;
  /** Good texts, which are tried spoilt, too. */
  readonly samples?: readonly string[];
  /** Characters of long texts, for one that does much with each. */
  readonly long?: number;
}

/** What texts say over and over in the long ones. */
// oxfmt-ignore
const PIECES = [
  ' ', '\n', 'a', 'é', '- ', '> ', '[', '[[', '(', '{', '{{', '<', '<!--', '"', "'", '`', '*', '_ ', '#', '|', '\\',
  '%', '&', ':', ': ', 'a:\n', '---\n', '=', '.', ',', '0', 'a b ', '/*', '\t\n', '[a](', '$', '//', '../',
];

/** Characters of the long texts; with FAST_CHECK_RUNS=100 the square of it does not end in time. */
const LONG = runsOf(4000);

/** Faults of a program, where a text is to blame in all others. */
const FAULTS = [TypeError, RangeError, ReferenceError, URIError];

/**
 * Tests of a reader with any text: it gives the same for the same text, or says in an Error what is
 * wrong with it; it changes no prototype; and it comes to an end with long texts.
 */
export function testWithAnyText({ name, read, samples = [], long: most = LONG }: TextReader): void {
  const texts =
    samples.length === 0 ? arbitraryText : fc.oneof(arbitraryText, arbitrarySpoilt(samples));

  it(
    `${name} reads any text`,
    () => {
      fc.assert(
        fc.property(texts, (text) => {
          const before = Object.getOwnPropertyNames(Object.prototype).length;
          const first = attempt(read, text);
          expect(attempt(read, text)).toEqual(first);
          expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
        }),
        { numRuns: runsOf(20) },
      );
    },
    runsOf(20) * 1000,
  );

  it(`${name} comes to an end with long texts`, () => {
    for (const piece of PIECES) {
      const long = piece.repeat(Math.min(most, LONG) / piece.length);
      attempt(read, long);
      attempt(read, `${long}!`);
    }
  });
}

/** What a reader gave, or what it said is wrong. @throws what is a fault of the program */
export function attempt(read: (text: string) => unknown, text: string): unknown {
  try {
    return read(text);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return `refused: ${error.message}`;
  }
}

/** Whether something was thrown because of what was given, and says so. */
export function isRefusal(error: unknown): error is Error {
  if (error instanceof Problem) return true;
  return (
    error instanceof Error && error.message !== '' && !FAULTS.some((kind) => error instanceof kind)
  );
}
