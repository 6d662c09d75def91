import { expect, test } from 'vitest';
import { tellCount } from './tell-count';

test.each([
  [0, '0 days'],
  [1, '1 day'],
  [1200, '1,200 days'],
])('%d is told as %s', (count, told) => {
  expect(tellCount(count, 'day')).toBe(told);
});

test('a plural of its own is told', () => {
  expect(tellCount(1, 'entry', 'entries')).toBe('1 entry');
  expect(tellCount(2, 'entry', 'entries')).toBe('2 entries');
});
