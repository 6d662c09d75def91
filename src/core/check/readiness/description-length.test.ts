import { expect, test } from 'vitest';
import { tellDescriptionLength } from './description-length';

test.each([
  ['', '0 of about 160 characters. Search engines, feeds and shared links show it.'],
  [' Short. ', '6 of about 160 characters: there is room for more.'],
  ['a'.repeat(50), '50 of about 160 characters'],
  ['a'.repeat(160), '160 of about 160 characters'],
  ['a'.repeat(161), '161 of about 160 characters: the end will be cut off.'],
])('a length is told beside what is shown: %s', (text, told) => {
  expect(tellDescriptionLength(text)).toBe(told);
});
