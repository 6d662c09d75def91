import { expect, it } from 'vitest';
import { readMath, shownText, type MathElement } from './math-elements';

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
