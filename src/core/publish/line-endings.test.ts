import { expect, test } from 'vitest';
import { inBothEndings, withEndingsOf } from './line-endings';

test('a text whose lines all end alike is the same with the other line endings', () => {
  expect(inBothEndings('a\nb\n')).toEqual(['a\nb\n', 'a\r\nb\r\n']);
  expect(inBothEndings('a\r\nb\r\n')).toEqual(['a\r\nb\r\n', 'a\nb\n']);
  for (const text of ['a', '', 'a\r\nb\n', 'a\rb\n']) expect(inBothEndings(text)).toEqual([text]);
});

test('a file keeps its line endings', () => {
  expect(withEndingsOf('x\r\ny\r\n', 'a\nb\n')).toBe('a\r\nb\r\n');
  expect(withEndingsOf('x\ny\n', 'a\nb\n')).toBe('a\nb\n');
  expect(withEndingsOf('x\r\ny\n', 'a\nb\n')).toBe('a\nb\n');
  expect(withEndingsOf('x\r\n', 'a\r\nb\r\n')).toBe('a\r\nb\r\n');
});
