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
