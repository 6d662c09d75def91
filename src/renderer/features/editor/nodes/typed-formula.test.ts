import { expect, test } from 'vitest';
import { ENDED_FORMULA, TYPED_FORMULA } from './typed-formula';

test.each([
  ['so $x$ ', 'x', ' '],
  ['$r^n$:', 'r^n', ':'],
  ['the ($a + b$)', 'a + b', ')'],
  ['the $n$-', 'n', '-'],
])('%s ends with a formula', (text, latex, end) => {
  const [, ...groups] = ENDED_FORMULA.exec(text) ?? [];
  expect(groups).toEqual([latex, end]);
});

test.each([
  '$5 or $6 ',
  '$5/$6 ',
  '$HOME:$PATH ',
  'US$5 or 6$ ',
  '$ x$ ',
  '$$x$$ ',
  String.raw`\$x$ `,
])('%s ends with none', (text) => {
  expect(ENDED_FORMULA.exec(text)).toBeNull();
});

test('one at the very end is known without a sign behind it', () => {
  expect(TYPED_FORMULA.exec('load is $r^n$')?.[1]).toBe('r^n');
  expect(TYPED_FORMULA.exec('costs 6$')).toBeNull();
});
