import { expect, it } from 'vitest';
import { combined, isSpaced, readMath, shownText, type MathElement } from './math-elements';

const element = (name: string, more: Partial<MathElement> = {}): MathElement => ({
  name,
  variant: '',
  children: [],
  text: '',
  ...more,
});

it('reads MathML from its first math on, with empty elements and named signs', () => {
  expect(
    readMath(
      '<span><b>x</b><math><mspace width="1em"/><mi mathvariant="bold">a&#98;&#x63;&amp;&odd;</mi></math></span>',
    ),
  ).toEqual(
    element('math', {
      children: [element('mspace'), element('mi', { variant: 'bold', text: 'abc&&odd;' })],
    }),
  );
});

it.each([
  ['nothing', ''],
  ['HTML without a formula', '<span>a</span>'],
  ['an element that is not closed', '<math><mi>a</mi>'],
  ['elements that are closed in another order', '<math><mi>a</math></mi>'],
  ['an end without a beginning', '</math>'],
  ['text behind an end too many', '<math></math></math>x'],
])('reads no formula from %s', (_, html) => {
  expect(readMath(html)).toBeNull();
});

it.each([
  ['what it holds', element('mi', { text: 'a\u2061\u00a0b' }), 'a b'],
  ['what its one child shows', element('mrow', { children: [element('mi', { text: 'a' })] }), 'a'],
  [
    'nothing where it has several',
    element('mrow', { children: [element('mi', { text: 'a' }), element('mi', { text: 'b' })] }),
    '',
  ],
])('an element shows %s', (_, shown, text) => {
  expect(shownText(shown)).toBe(text);
});

it.each([
  ['x', '¯', 'x\u0304'],
  ['é', '^', 'é\u0302'],
  ['x', '→', 'x\u20d7'],
  ['ab', '¯', null],
  ['1', '^', null],
  ['', '^', null],
  ['x', '+', null],
])('%j with %j above it is the one letter %j, or none', (letter, sign, whole) => {
  const [base, above] = [element('mi', { text: letter }), element('mo', { text: sign })];
  expect(combined(base, above, 'mover')).toBe(whole);
  expect(combined(base, above, 'munder')).toBeNull();
  expect(combined(base, element('mi', { text: sign }), 'mover')).toBeNull();
});

it.each([
  ['a', '=', true],
  ['a', '≤', true],
  ['a', '⟶⟶', true],
  ['a', ',', true],
  ['(', ',', true],
  ['a', '=a', false],
  ['a', '≤a', false],
  ['a', 'a=', false],
  ['a', '(', false],
  [')', '+', true],
  ['(', '+', false],
  ['=', '−', false],
])('behind %j the sign %j has space around it: %s', (before, sign, is) => {
  const name = /\p{L}/u.test(before) ? 'mi' : 'mo';
  const [left, right] = [element(name, { text: before }), element('mo', { text: sign })];
  expect(isSpaced(right, left)).toBe(is);
  expect(isSpaced(right, null)).toBe(false);
});
