import { expect, it } from 'vitest';
import { parseMinutes } from './parse-minutes';

it.each([
  ['5', 5],
  [' 2.5 ', 2.5],
  ['2,5', 2.5],
  ['2.', 2],
  ['', null],
  ['five', undefined],
  ['-1', undefined],
  ['1e3', undefined],
])('reads %j as %j minutes', (text, minutes) => {
  expect(parseMinutes(text)).toBe(minutes);
});
