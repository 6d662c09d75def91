import { describe, expect, it } from 'vitest';
import { readStyleSheet, resolveVariables } from './style-sheet';

const read = (css: string) =>
  readStyleSheet(css).map(({ selectors, values }) => [selectors, Object.fromEntries(values)]);

describe('readStyleSheet', () => {
  it('has what each rule is for and says, the last of each name', () => {
    expect(
      read('h1 , h2 { Color : red ; color: blue !important; margin:0 auto; broken }\np{}\n, {a:b}'),
    ).toEqual([
      [['h1', 'h2'], { color: 'blue', margin: '0 auto' }],
      [['p'], {}],
      [[], { a: 'b' }],
    ]);
  });

  it('takes no value for a name of several words, or for none', () => {
    expect(read('p { a b: c; -x: d; e!: f; : g; h: ; i: !important; j:k:l }')).toEqual([
      [['p'], { '-x': 'd', j: 'k:l' }],
    ]);
  });

  it('reads those inside of others, and none in comments', () => {
    expect(
      read('/* a { b: c } */ @import "x"; section { d: e; } @media print { p { f: g } } /*'),
    ).toEqual([
      [['section'], { d: 'e' }],
      [['p'], { f: 'g' }],
    ]);
  });
});

describe('resolveVariables', () => {
  const rules = readStyleSheet('a { --one: red; --two: var( --one ); --ring: var(--ring) }');

  it.each([
    ['var(--one)', 'red'],
    ['1px var(--two) var( --one )', '1px red red'],
    ['var(--none, blue)', 'blue'],
    ['var(--one, blue)', 'red'],
    ['var(--none , rgb(1, 2, 3) )', 'rgb(1, 2, 3) '],
    ['var(--none, var(--two))', 'red'],
    ['var(--none)', 'var(--none)'],
    ['var(--ring)', 'var(--ring)'],
    ['plain', 'plain'],
  ])('%s is %s', (value, resolved) => expect(resolveVariables(value, rules)).toBe(resolved));
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

it('looks for the end of a variable once', () => {
  const value = `var(--a,${' '.repeat(50_000)}${'b'.repeat(49_000)}var(--`;
  const sheet = readStyleSheet(`a { ${`--b: ${value.slice(0, 900)}; `.repeat(100)} }`);
  expect(resolveVariables(value.slice(0, 900), sheet)).toBe(value.slice(0, 900));
  expect(resolveVariables('var(--x,  calc(1px + 2px) )', sheet)).toBe('calc(1px + 2px) ');
});
