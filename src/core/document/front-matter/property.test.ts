import { expect, test } from 'vitest';
import { convertValue, isDay, isNumber, type PropertyKind, type PropertyValue } from './property';

const text = (words: string): PropertyValue => ({ kind: 'text', text: words });

test.each<[PropertyValue, PropertyKind, unknown]>([
  [text('a'), 'text', text('a')],
  [{ kind: 'number', text: '1.10' }, 'text', text('1.10')],
  [{ kind: 'yesNo', yes: true }, 'text', text('true')],
  [{ kind: 'yesNo', yes: false }, 'text', text('false')],
  [{ kind: 'list', items: ['a', 'b'] }, 'text', text('a, b')],
  [{ kind: 'other', text: '{a: 1}' }, 'text', text('{a: 1}')],
  [text(' 1.10 '), 'number', { kind: 'number', text: '1.10' }],
  [text('1.10 m'), 'number', null],
  [text(' 2026-03-29'), 'date', { kind: 'date', text: '2026-03-29' }],
  [text('2026-02-30'), 'date', null],
  [text('Yes'), 'yesNo', { kind: 'yesNo', yes: true }],
  [text('on'), 'yesNo', { kind: 'yesNo', yes: true }],
  [text('TRUE'), 'yesNo', { kind: 'yesNo', yes: true }],
  [text('off'), 'yesNo', { kind: 'yesNo', yes: false }],
  [text('no'), 'yesNo', { kind: 'yesNo', yes: false }],
  [text('nope'), 'yesNo', null],
  [text('untrue'), 'yesNo', null],
  [text('a ,b,, c'), 'list', { kind: 'list', items: ['a', 'b', 'c'] }],
  [text(' '), 'list', { kind: 'list', items: [] }],
  [text('a'), 'other', null],
])('%j as %s is %j', (value, kind, converted) => {
  expect(convertValue(value, kind)).toEqual(converted);
});

test('a value of the kind already is the same one', () => {
  const list: PropertyValue = { kind: 'list', items: ['a, b'] };
  expect(convertValue(list, 'list')).toBe(list);
});

test('numbers and days are those of the whole text', () => {
  expect(['1', '120', '12.50', '-1', '+1.', '.5', '1e3', '1.5E-10'].every(isNumber)).toBe(true);
  expect(['', '.', '1,5', '1 ', 'x1', '1e', '0x1', '--1'].some(isNumber)).toBe(false);
  expect(['2024-02-29', '2026-12-31'].every(isDay)).toBe(true);
  expect(
    ['2026-02-29', '2026-13-01', '2026-1-1', '2026-03-29T10:00', 'x2026-03-29', ''].some(isDay),
  ).toBe(false);
});
