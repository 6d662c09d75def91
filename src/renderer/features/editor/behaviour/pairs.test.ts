import { expect, test } from 'vitest';
import { closerToInsert } from './pairs';

const code = (before: string, after: string, language: string | null = null) => ({
  before,
  after,
  isCode: true,
  language,
});

test.each([
  ['(', code('f', ''), ')'],
  ['[', code(' ', ')'), ']'],
  ['"', code('=', ';'), '"'],
  ['`', code(' ', ' '), '`'],
  ["'", code(' ', ''), "'"],
])('%s brings what closes it where nothing else follows', (typed, around, closer) => {
  expect(closerToInsert(typed, around)).toBe(closer);
});

test.each([
  ['a bracket before a word', '(', code('', 'w')],
  ['an apostrophe in a word', "'", code('n', ' ')],
  ['the third of three quotes', '"', code('"', ' ')],
  ['an escaped quote', '"', code('\\', ' ')],
  ['a lifetime', "'", code('&', ' ', 'rust')],
  ['a letter', 'a', code('', '')],
  ['prose', '(', { ...code('', ''), isCode: false }],
])('%s gets nothing', (_what, typed, around) => {
  expect(closerToInsert(typed, around)).toBeNull();
});
