import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { dateText, WrittenDate } from './written-date';
import { yamlLine } from './yaml-values';

it.each<[key: string, value: unknown, line: string]>([
  ['a', 'b', "a: 'b'"],
  ['a-b_1', "it's", "a-b_1: 'it''s'"],
  ['_a', '', "_a: ''"],
  ['1a', 'b', "'1a': 'b'"],
  ['a b', 'c', "'a b': 'c'"],
  ['ä', 'c', "'ä': 'c'"],
  ['yes', 'b', "'yes': 'b'"],
  ['No', 'b', "'No': 'b'"],
  ['y', 'b', "'y': 'b'"],
  ['yesterday', 'b', "yesterday: 'b'"],
  ['null', 'b', "'null': 'b'"],
  ['a', 'b\nc', 'a: "b\\nc"'],
  ['a', 'b\u00a0c\u2028\u007f', 'a: "b\\u00a0c\\u2028\\u007f"'],
  ['a', 'b\ud800', 'a: "b\\ufffd"'],
  ['a', '🎉', "a: '🎉'"],
  ['a', ['b', 1, [true]], "a: ['b', 1, [true]]"],
  ['a', { b: 'c', 'd e': null }, "a: {b: 'c', 'd e': null}"],
  ['a', [], 'a: []'],
  ['a', 1.5, 'a: 1.5'],
  ['a', false, 'a: false'],
  ['a', NaN, 'a: null'],
  ['a', undefined, 'a: null'],
  ['a', null, 'a: null'],
  ['a', new WrittenDate('2024-03-05T10:00:00Z'), 'a: 2024-03-05T10:00:00+00:00'],
])('%s with %j is the line %s', (key, value, line) => {
  expect(yamlLine(key, value)).toBe(line);
  expect(Object.keys(parse(line) as object)).toEqual([key]);
});

it.each([
  ['2024-03-05T10:00:00.123Z', '2024-03-05T10:00:00+00:00'],
  ['2024-03-05T10:00:00Z', '2024-03-05T10:00:00+00:00'],
  ['2024-03-05T10:00:00+02:00', '2024-03-05T10:00:00+02:00'],
])('the moment %s is written %s', (iso, written) => {
  expect(dateText(iso)).toBe(written);
});
