import { expect, test } from 'vitest';
import { momentOf } from './moment';

test.each([
  ['2024-02-29T10:00:00Z', '2024-02-29T10:00:00.000Z'],
  ['2024-12-31', '2024-12-31T00:00:00.000Z'],
  ['5 March 2024 10:00 UTC', '2024-03-05T10:00:00.000Z'],
  ['0031-01-31T00:00:00Z', '0031-01-31T00:00:00.000Z'],
  ['2024-02-31T10:00', null],
  ['2023-02-29', null],
  [' 2024-04-31 10:00 +0200', null],
  ['soon', null],
  ['', null],
])('%j names %j', (text, moment) => {
  expect(momentOf(text)).toBe(moment);
});
