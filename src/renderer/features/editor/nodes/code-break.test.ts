import { expect, test } from 'vitest';
import { codeBreak } from './code-break';

test('the next line is indented alike', () => {
  expect(codeBreak('a\n  b', '\nc')).toEqual({ before: '\n  ', behind: '' });
  expect(codeBreak('\tb', '')).toEqual({ before: '\n\t', behind: '' });
});

test('behind a bracket that opens it is indented deeper, and what closes gets its own line', () => {
  expect(codeBreak('if (a) {', '}')).toEqual({ before: '\n  ', behind: '\n' });
  expect(codeBreak('x\n  f(', ');')).toEqual({ before: '\n    ', behind: '\n  ' });
  expect(codeBreak('\tf {', '')).toEqual({ before: '\n\t\t', behind: '' });
  expect(codeBreak('f(', ']')).toEqual({ before: '\n  ', behind: '' });
});

test('a line that is not indented, and one of spaces alone, are broken as ever', () => {
  expect(codeBreak('a', 'b')).toBeNull();
  expect(codeBreak('a\n  ', '')).toBeNull();
  expect(codeBreak('', '')).toBeNull();
});
