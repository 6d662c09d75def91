import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readLineEnds,
  toEditorOffset,
  toEditorText,
  toMarkdownOffset,
  toMarkdownText,
} from './line-ends';

const lines = fc.array(fc.constantFrom('a', '', 'bc', ' '), { maxLength: 6 });

describe('line ends', () => {
  it('are told apart', () => {
    expect(readLineEnds('a\r\nb\r\n')).toEqual({ separator: '\r\n', isMixed: false });
    expect(readLineEnds('a\rb')).toEqual({ separator: '\r', isMixed: false });
    expect(readLineEnds('a')).toEqual({ separator: '\n', isMixed: false });
    expect(readLineEnds('a\r\nb\n')).toEqual({ separator: '\n', isMixed: true });
  });

  it('come back as they were', () => {
    const anyText = fc
      .array(fc.constantFrom('a', '\n', '\r\n', '\r'), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, (markdown) => {
        const ends = readLineEnds(markdown);
        expect(toMarkdownText(toEditorText(markdown, ends), ends)).toBe(markdown);
      }),
    );
  });

  it('give every offset its place again', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n', '\r'), (parts, separator) => {
        const text = parts.join('\n');
        const markdown = parts.join(separator);
        const ends = readLineEnds(markdown);
        for (let offset = 0; offset <= text.length; offset += 1) {
          const outside = toMarkdownOffset(text, offset, ends);
          expect(toEditorOffset(markdown, outside, ends)).toBe(offset);
        }
      }),
    );
  });
});
