import { expect, test } from 'vitest';
import { exactText } from './exact-text';

test('at a terminal the last line ends, and a file gets the text as it is', () => {
  expect(exactText('One', true)).toBe('One\n');
  expect(exactText('One\n', true)).toBe('One\n');
  expect(exactText('', true)).toBe('');
  expect(exactText('One', false)).toBe('One');
});
