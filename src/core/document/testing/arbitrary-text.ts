import fc from 'fast-check';
import { arbitraryLines } from './arbitrary-lines';
import { arbitraryMarkdown } from './arbitrary-markdown';

/** What programs trip over, in any language. */
// oxfmt-ignore
const SNAGS = [
  '', ' ', '\0', '\uD800', '\uDFFF', '\uFEFF', '\u202E', '\u200D', '\u2028', '\u0085', '\r', '\r\n', '\t',
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN',
  '-1', '1e999', '0x10', '9007199254740993', '2026-02-30', '9999-12-31', '0000-00-00',
  '../..', '/etc/passwd', 'C:\\x', 'CON', 'nul.md', '.', '..', '~', 'file:///x', 'javascript:__kbx()',
  'https://kbx.invalid/', '//x', '%00', '%E0%A4%A', '%', '<script>__kbx()</script>', '&#0;', '$&', '$1',
  '{{ x }}', '${x}', 'ﷺ', 'İ', 'ß', 'e\u0301', '👩‍👩‍👧‍👦', '\u{10FFFF}', '日本', 'ア', '(?', '[', ']]>', '"', "'",
];

const snags = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...SNAGS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      {
        weight: 1,
        arbitrary: fc
          .integer({ min: 0xd800, max: 0xdfff })
          .map((unit) => String.fromCharCode(unit)),
      },
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** Something said over and over, or opened and never closed. */
const repeated = fc
  .tuple(
    fc.constantFrom(
      '> ',
      '- ',
      '[',
      '![',
      '*a ',
      '_',
      '`',
      '<',
      '(',
      '{',
      '{"a":',
      '[[',
      '%%',
      ' ',
      '\n',
      '&',
      '#',
      '| ',
      '1. ',
      ':::a\n',
      '<b>',
      '\\',
      'a',
    ),
    fc.integer({ min: 2, max: 300 }),
  )
  .map(([piece, count]) => piece.repeat(count));

/** Any text: snags, Markdown in and out of order, and what is nested deeply. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: snags },
  { weight: 2, arbitrary: arbitraryMarkdown },
  { weight: 2, arbitrary: arbitraryLines },
  { weight: 1, arbitrary: repeated },
);

/**
 * A good text gone bad: cut off, with parts taken out, doubled, swapped for something else, or put
 * in another one's place.
 *
 * @param samples good texts of some format
 */
export function arbitrarySpoilt(samples: readonly string[]): fc.Arbitrary<string> {
  const spoil = fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 12 }),
    by: fc.oneof(snags, repeated, fc.constant('')),
  });
  return fc
    .tuple(
      fc.constantFrom(...samples),
      fc.array(spoil, { minLength: 1, maxLength: 4 }),
      fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 3 }),
    )
    .map(([sample, spoils, end]) => {
      const text = spoils.reduce((whole, { from, length, by }) => {
        const at = Math.floor(from * whole.length);
        return whole.slice(0, at) + by + whole.slice(at + length);
      }, sample);
      return end === null ? text : text.slice(0, Math.ceil(end * text.length));
    });
}

/** Bytes gone bad in the same ways. */
export function arbitrarySpoiltBytes(samples: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const spoil = fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    by: fc.uint8Array({ maxLength: 8 }),
  });
  return fc
    .tuple(
      fc.constantFrom(...samples),
      fc.array(spoil, { minLength: 1, maxLength: 6 }),
      fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 3 }),
    )
    .map(([sample, spoils, end]) => {
      const bytes = sample.slice();
      for (const { from, by } of spoils) {
        const at = Math.floor(from * bytes.length);
        bytes.set(by.subarray(0, bytes.length - at), at);
      }
      return end === null ? bytes : bytes.slice(0, Math.ceil(end * bytes.length));
    });
}

/** JSON values of any kind, with keys that objects have of themselves. */
export const arbitraryJson: fc.Arbitrary<unknown> = fc.jsonValue({ maxDepth: 4 }).chain((value) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<unknown>(value) },
    { weight: 1, arbitrary: fc.constant<unknown>(JSON.parse('{"__proto__":{"polluted":true}}')) },
    {
      weight: 1,
      arbitrary: fc
        .integer({ min: 1, max: 400 })
        .map((depth): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))),
    },
  ),
);
