import { expect, test } from 'vitest';
import { readAmount } from './amount';

test('a number that no number can hold is no amount', () => {
  expect(readAmount('9'.repeat(400))).toBe(null);
  expect(readAmount('€ 95.000')).toEqual({ number: 95_000, currency: 'EUR' });
});
