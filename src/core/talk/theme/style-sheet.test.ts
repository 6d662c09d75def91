import { expect, it } from 'vitest';
import { readStyleSheet, resolveVariables } from './style-sheet';

it('reads rules, those inside of others too, with the last value of a name', () => {
  const css = `@import "x"; h1, .a > b { Color: red !important; --x-1: a:b; ; nothing; e: ; color: blue }
    @media print { p { margin: 0 } /* q { r: s } */ } open { a: b`;
  expect(readStyleSheet(css).map(({ selectors, values }) => [selectors, [...values]])).toEqual([
    [
      ['h1', '.a > b'],
      [
        ['color', 'blue'],
        ['--x-1', 'a:b'],
      ],
    ],
    [['p'], [['margin', '0']]],
  ]);
});

it('comes to an end with sheets of one sign and with long spaces', () => {
  for (const piece of ['a', ' ', '{', '/*', 'a:', 'a: b ', ';'])
    expect(readStyleSheet(piece.repeat(300_000))).toEqual([]);
  const spaced = readStyleSheet(`a { b: c${' '.repeat(300_000)}d }`);
  expect(spaced[0]?.values.get('b')).toHaveLength(300_002);
});

it('takes variables for each other, and none that grow without an end', () => {
  const known = readStyleSheet(':root { --a: var(--b, red); --b: blue; --ring: var(--ring) }');
  expect(resolveVariables('var(--a) var(--c, green) var(--d)', known)).toBe('blue green var(--d)');
  expect(resolveVariables('var(--ring)', known)).toBe('var(--ring)');
  const names = 'abcdefgh'.split('');
  const bomb = names.map((name, at) => `--${name}: ${`var(--${names[at + 1]}) `.repeat(90)}`);
  const resolved = resolveVariables('var(--a)', readStyleSheet(`:root { ${bomb.join(';')} }`));
  expect(resolved.length).toBeLessThan(1_000_000);
});
