import { expect, test } from 'vitest';
import { textGlyphs } from './text-glyphs';

const PROSE = { isCode: false, quotes: 0, inCell: false };

/** The part of the source that each character of a text was read from. */
function partsOf(value: string, source: string, setting = PROSE): string[] {
  const glyphs = textGlyphs(value, source, 0, source.length, setting);
  expect(glyphs.map(({ key }) => key).join('')).toBe(value);
  return glyphs.map(({ from, to }) => source.slice(from, to));
}

test('what the text leaves out of its source is passed over', () => {
  expect(partsOf('ab', 'a<!-- x -->b')).toEqual(['a', 'b']);
});

test('what the source has no sign for stands for nothing of it', () => {
  expect(partsOf('axb', 'ab')).toEqual(['a', '', 'b']);
  expect(partsOf('a\nb', 'ab')).toEqual(['a', '', 'b']);
});

test('a reference is one sign, or as many as it stands for, and an unknown one itself', () => {
  expect(partsOf('&x;©', '&x;&copy;')).toEqual(['&', 'x', ';', '&copy;']);
  expect(partsOf('≂̸a', '&NotEqualTilde;a')).toEqual(['&NotEqualTilde;', '', 'a']);
});

test('the end of a line goes up to the text of the next one in a quotation', () => {
  const quoted = { ...PROSE, quotes: 1 };
  expect(partsOf('a\nb', 'a  \n> b', quoted)).toEqual(['a', '  \n> ', 'b']);
});

test('a backslash belongs to the sign that it escapes; in code it is one itself', () => {
  expect(partsOf('a*', 'a\\*')).toEqual(['a', '\\*']);
  expect(partsOf('\\ab', '\\ab')).toEqual(['\\', 'a', 'b']);
  expect(partsOf('\\*', '\\*', { ...PROSE, isCode: true })).toEqual(['\\', '*']);
});

test('in the code of a cell a backslash is the pipe’s behind it, and else one itself', () => {
  const inCell = { ...PROSE, isCode: true, inCell: true };
  expect(partsOf('a|b', 'a\\|b', inCell)).toEqual(['a', '\\|', 'b']);
  expect(partsOf('\\\\', '\\\\', inCell)).toEqual(['\\', '\\']);
});
